package signet.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TicketTest {
    private static final float[] SPARSE = {0, 1, 2, 0};
    private static final float[] DENSE = {1, 1, 2, 3};

    @Test
    void pairsWeightsWithTheirMasks() {
        Ticket ticket =
                ticket(
                        tensor("layer1.0.conv1.weight_orig", DENSE),
                        tensor("layer1.0.conv1.weight_mask", 1, 0, 0, 0),
                        tensor("fc.weight", DENSE));

        assertThat(ticket.layers()).extracting(Layer::name).containsExactly("layer1.0.conv1", "fc");
        Layer pruned = ticket.layer("layer1.0.conv1").orElseThrow();
        assertThat(pruned.source()).isEqualTo(MaskSource.MASK);
        assertThat(pruned.mask().kept()).isEqualTo(1);
        assertThat(pruned.weight().orElseThrow().floats()).containsExactly(DENSE);
        assertThat(pruned.storedMask()).isPresent();
        assertThat(ticket.layer("fc").orElseThrow().source()).isEqualTo(MaskSource.DENSE);
        assertThat(ticket.layer("nowhere")).isEmpty();
    }

    @Test
    void readsAMaskBesideAPlainWeight() {
        Ticket ticket = ticket(tensor("a.weight", DENSE), tensor("a.weight_mask", 1, 1, 0, 0));

        assertThat(ticket.layers()).hasSize(1);
        assertThat(ticket.density()).isEqualTo(new Density(2, 4));
    }

    @Test
    void readsMasksAlone() {
        Ticket ticket = ticket(tensor("layer1.0.conv1.weight_mask", 1, 1, 0, 0));

        assertThat(ticket.layers().getFirst().weight()).isEmpty();
        assertThat(ticket.layers().getFirst().name()).isEqualTo("layer1.0.conv1");
        assertThat(ticket.density().ratio()).isEqualTo(0.5);
    }

    @Test
    void takesNoOtherKindOfMaskForAPruningMask() {
        Ticket ticket = ticket(tensor("layers.0.attn_mask", 0, -100, -100, 0));

        assertThat(ticket.layers()).isEmpty();
        assertThat(ticket.hasStoredMasks()).isFalse();
    }

    @Test
    void leavesOutVectorsIntegersAndTensorsOfNothing() {
        Tensor counter =
                Tensor.rowMajor(
                        "position_ids",
                        ElementType.INT64,
                        Shape.of(1, 2),
                        MemorySegment.ofArray(new byte[16]));
        Ticket ticket =
                ticket(
                        Tensor.of("bn1.weight", Shape.of(2), 0, 1),
                        counter,
                        Tensor.of("none.weight", Shape.of(0, 4)));

        assertThat(ticket.layers()).isEmpty();
        assertThat(ticket.tensors()).hasSize(3);
        assertThat(ticket.density()).isEqualTo(Density.NONE);
    }

    @Test
    void leavesStemAndClassifierOutOfTheDensity() {
        Ticket ticket =
                ticket(
                        tensor("conv1.weight", SPARSE),
                        tensor("layer1.0.conv1.weight", SPARSE),
                        tensor("layer1.0.conv2.weight", DENSE),
                        tensor("fc.weight", SPARSE));

        assertThat(ticket.prunedLayers())
                .extracting(Layer::name)
                .containsExactly("conv1", "layer1.0.conv1", "fc");
        assertThat(ticket.countedLayers())
                .extracting(Layer::name)
                .containsExactly("layer1.0.conv1");
        assertThat(ticket.density()).isEqualTo(new Density(2, 4));
        assertThat(ticket.densityOfEverything()).isEqualTo(new Density(10, 16));
    }

    @Test
    void countsStemAndClassifierWhereNothingElseIsPruned() {
        Ticket ticket =
                ticket(
                        tensor("conv1.weight", SPARSE),
                        tensor("layer1.0.conv1.weight", DENSE),
                        tensor("fc.weight", SPARSE));

        assertThat(ticket.countedLayers()).extracting(Layer::name).containsExactly("conv1", "fc");
    }

    @Test
    void putsLayersSortedByTheAlphabetInNetworkOrder() {
        Ticket ticket =
                ticket(
                        tensor("conv1.weight", DENSE),
                        tensor("fc.weight", DENSE),
                        tensor("layer1.0.conv1.weight", DENSE),
                        tensor("layer10.0.conv1.weight", DENSE),
                        tensor("layer2.0.conv1.weight", DENSE));

        assertThat(ticket.layers())
                .extracting(Layer::name)
                .containsExactly(
                        "conv1", "layer1.0.conv1", "layer2.0.conv1", "layer10.0.conv1", "fc");
    }

    @Test
    void keepsTheOrderOfAFileThatHasOne() {
        Ticket ticket =
                ticket(
                        tensor("stem.weight", DENSE),
                        tensor("blocks.10.weight", DENSE),
                        tensor("blocks.2.weight", DENSE));

        assertThat(ticket.layers())
                .extracting(Layer::name)
                .containsExactly("stem", "blocks.10", "blocks.2");
    }

    @Test
    void refusesNamesThatClash() {
        assertThatThrownBy(() -> ticket(tensor("a.weight", DENSE), tensor("a.weight", DENSE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two tensors are called a.weight");
        assertThatThrownBy(() -> ticket(tensor("a.weight", DENSE), tensor("a.weight_orig", DENSE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two tensors could be the weights of a");
    }

    @Test
    void refusesAMaskThatDoesNotFit() {
        Tensor mask = Tensor.of("a.weight_mask", Shape.of(4, 1), 1, 1, 1, 1);

        assertThatThrownBy(() -> ticket(tensor("a.weight_orig", DENSE), mask))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a has weights of 2 × 2 but a mask of 4 × 1");
    }

    @Test
    void makesMaskAndGridOnce() {
        Layer layer = ticket(tensor("a.weight", SPARSE)).layers().getFirst();

        assertThat(layer.mask()).isSameAs(layer.mask());
        assertThat(layer.grid()).isSameAs(layer.grid());
        assertThat(layer).hasToString("a 2 × 2");
    }

    private static Ticket ticket(Tensor... tensors) {
        return Ticket.of(List.of(tensors), Map.of());
    }

    private static Tensor tensor(String name, float... values) {
        return Tensor.of(name, Shape.of(2, 2), values);
    }
}
