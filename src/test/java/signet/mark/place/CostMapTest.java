package signet.mark.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import signet.mark.MarkException;
import signet.ticket.Shape;
import signet.ticket.Tensor;
import signet.ticket.Ticket;

class CostMapTest {
    private static final Shape SHAPE = Shape.of(1, 2, 1, 2);
    private static final Tensor MASK = Tensor.of("a.weight_mask", SHAPE, 1, 1, 0, 0);

    @Test
    void chargesWhatAKernelHoldsAgainstTheAverage() throws MarkException {
        Ticket ticket =
                Ticket.of(List.of(Tensor.of("a.weight_orig", SHAPE, 1, 2, 8, 9), MASK), Map.of());

        KernelCosts costs = costs(ticket, Objective.ENERGY);

        assertThat(costs.dark(0)).isCloseTo(1, within(1e-6f));
        assertThat(costs.energyShare(0)).isEqualTo(1);
        assertThat(costs.dark(1)).isZero();
        assertThat(costs.lit(0)).isZero();
        assertThat(costs.lit(1)).isPositive();
    }

    @Test
    void chargesOneForEveryKernelThatChangesSides() throws MarkException {
        Ticket ticket =
                Ticket.of(List.of(Tensor.of("a.weight_orig", SHAPE, 1, 2, 8, 9), MASK), Map.of());

        KernelCosts costs = costs(ticket, Objective.MODULES);

        assertThat(new float[] {costs.dark(0), costs.dark(1), costs.lit(0), costs.lit(1)})
                .containsExactly(1, 0, 0, 1);
    }

    @Test
    void countsWeightsWhereOnlyMasksAreKnown() throws MarkException {
        Tensor mask = Tensor.of("a.weight_mask", Shape.of(1, 3, 1, 2), 1, 1, 1, 0, 0, 0);

        KernelCosts costs = costs(Ticket.of(List.of(mask), Map.of()), Objective.ENERGY);

        assertThat(costs.dark(0)).isEqualTo(2 * costs.dark(1));
        assertThat(costs.energyShare(0)).isCloseTo(2 / 3.0, within(1e-12));
    }

    @Test
    void chargesMoreForKernelsThatPruningWouldEmpty() throws MarkException {
        Tensor weak = Tensor.of("a.weight", SHAPE, 1, 1, 1, 0);
        Tensor strong = Tensor.of("b.weight", SHAPE, 5, 5, 5, 0);
        Ticket ticket = Ticket.of(List.of(weak, strong), Map.of());

        CostMap costs = CostMap.of(ticket, new CostModel(Objective.ENERGY, 1, 1, 0.5));

        float fragile = costs.layer("a").orElseThrow().lit(0);
        assertThat(fragile).isGreaterThan(costs.layer("b").orElseThrow().lit(0));
        assertThat(costs.layer("a").orElseThrow().lit(1)).isGreaterThanOrEqualTo(fragile);
    }

    @Test
    void trustsKeptWeightsMoreThanThoseItWouldReGrow() throws MarkException {
        Tensor layer = Tensor.of("a.weight", SHAPE, 1, 2, 0, 0);
        Ticket ticket = Ticket.of(List.of(layer), Map.of());

        CostMap costs = CostMap.of(ticket, new CostModel(Objective.ENERGY, 1, 1000, 0.3));

        KernelCosts kernels = costs.layer("a").orElseThrow();
        assertThat(kernels.lit(1)).isGreaterThan(2 * kernels.lit(0));
    }

    @Test
    void refusesATicketThatIsNotPruned() {
        Ticket dense = Ticket.of(List.of(Tensor.of("a.weight", SHAPE, 1, 2, 3, 4)), Map.of());

        assertThatThrownBy(() -> CostMap.of(dense, CostModel.DEFAULT))
                .isInstanceOf(MarkException.class)
                .hasMessageContaining("No layer of this ticket is pruned");
    }

    @Test
    void refusesATicketWithNothingLeft() {
        Ticket empty = Ticket.of(List.of(Tensor.of("a.weight_mask", SHAPE, 0, 0, 0, 0)), Map.of());

        assertThatThrownBy(() -> CostMap.of(empty, CostModel.DEFAULT))
                .isInstanceOf(MarkException.class)
                .hasMessageContaining("pruned or zero");
    }

    @Test
    void refusesAModelThatMakesNoSense() {
        assertThatThrownBy(() -> new CostModel(Objective.ENERGY, 0, 1, 0.3))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CostModel(Objective.ENERGY, 4, Double.NaN, 0.3))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static KernelCosts costs(Ticket ticket, Objective objective) throws MarkException {
        return CostMap.of(ticket, CostModel.damageOnly(objective, 1)).layers().getFirst();
    }
}
