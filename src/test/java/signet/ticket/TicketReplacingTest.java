package signet.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TicketReplacingTest {
    private static final Shape SHAPE = Shape.of(2, 2);
    private static final Mask DIAGONAL = Mask.of(SHAPE, BitSet.valueOf(new long[] {0b1001}));

    @Test
    void storesANewMaskBesideWeightsThatHadNone() {
        Ticket ticket =
                Ticket.of(
                        List.of(
                                Tensor.of("a.weight", SHAPE, 1, 2, 0, 4),
                                Tensor.of("a.bias", Shape.of(2), 5, 6)),
                        Map.of("from", "test"));

        Ticket changed =
                ticket.replacing(List.of(ticket.layer("a").orElseThrow().withMask(DIAGONAL)));

        assertThat(changed.tensors())
                .extracting(Tensor::name)
                .containsExactly("a.weight_orig", "a.weight_mask", "a.bias");
        assertThat(changed.layer("a").orElseThrow().mask()).isEqualTo(DIAGONAL);
        assertThat(changed.metadata()).containsEntry("from", "test");
    }

    @Test
    void keepsTheElementTypeOfAStoredMask() {
        Ticket ticket = Ticket.of(List.of(Tensor.of("a.weight_mask", SHAPE, 1, 1, 0, 0)), Map.of());

        Ticket changed =
                ticket.replacing(List.of(ticket.layer("a").orElseThrow().withMask(DIAGONAL)));

        assertThat(changed.tensors().getFirst().type()).isEqualTo(ElementType.FLOAT32);
        assertThat(changed.tensors().getFirst().floats()).containsExactly(1, 0, 0, 1);
    }

    @Test
    void shipsNoPrunedWeight() {
        Ticket ticket =
                Ticket.of(
                        List.of(
                                Tensor.of("a.weight_orig", SHAPE, 1, 2, 3, 4),
                                DIAGONAL.toTensor("a.weight_mask", ElementType.UINT8)),
                        Map.of());

        Layer shipped = ticket.shipped().layer("a").orElseThrow();

        assertThat(shipped.weight().orElseThrow().floats()).containsExactly(1, 0, 0, 4);
        assertThat(shipped.mask()).isEqualTo(DIAGONAL);
    }

    @Test
    void refusesALayerThatIsNotThere() {
        Ticket ticket = Ticket.of(List.of(Tensor.of("a.weight", SHAPE, 1, 2, 0, 4)), Map.of());
        Layer other = Layer.ofWeight("b", Tensor.of("b.weight", SHAPE, 1, 2, 0, 4));

        assertThatThrownBy(() -> ticket.replacing(List.of(other)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no layer called b");
    }

    @Test
    void refusesAMaskOfAnotherShape() {
        Tensor tensor = Tensor.of("a.weight", Shape.of(4), 1, 2, 0, 4);

        assertThatThrownBy(() -> tensor.keeping(DIAGONAL))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
