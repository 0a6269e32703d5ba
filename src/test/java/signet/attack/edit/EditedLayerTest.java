package signet.attack.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import signet.attack.AttackException;
import signet.attack.Suspects;
import signet.ticket.ElementType;
import signet.ticket.Layer;
import signet.ticket.Shape;
import signet.ticket.Tensor;
import signet.ticket.Ticket;

class EditedLayerTest {
    private static final Shape SHAPE = Shape.of(1, 2, 1, 2);

    @Test
    void zeroesWhatItPrunesAndWhatWasPrunedBefore() {
        Tensor mask = Tensor.of("a.weight_mask", SHAPE, 1, 0, 1, 1);
        EditedLayer edited =
                new EditedLayer(Layer.of("a", Tensor.of("a.weight_orig", SHAPE, 1, 2, 3, 4), mask));
        edited.prune(0);
        Layer after = edited.finish();

        assertThat(edited.isEmpty(0)).isTrue();
        assertThat(edited.isEmpty(1)).isFalse();
        assertThat(after.weight().orElseThrow().floats()).containsExactly(0, 0, 3, 4);
        assertThat(after.storedMask().orElseThrow().floats()).containsExactly(0, 0, 1, 1);
        assertThat(after.storedMask().orElseThrow().type()).isEqualTo(ElementType.FLOAT32);
    }

    @Test
    void givesWhatItKeepsAValue() {
        EditedLayer edited =
                new EditedLayer(Layer.ofWeight("a", Tensor.of("a.weight", SHAPE, 0, 0, 3, 4)));
        edited.keep(1, 0.5f);
        edited.empty(1);
        Layer after = edited.finish();

        assertThat(after.weight().orElseThrow().floats()).containsExactly(0, 0.5f, 0, 0);
        assertThat(after.storedMask()).isEmpty();
        assertThat(after.mask().kept()).isOne();
    }

    @Test
    void changesTheMaskOnlyWhereThereIsNothingElse() {
        EditedLayer edited =
                new EditedLayer(Layer.ofMask("a", Tensor.of("a.weight_mask", SHAPE, 0, 0, 1, 1)));
        edited.keep(0, 0.5f);
        Layer after = edited.finish();

        assertThat(edited.value(0)).isZero();
        assertThat(after.weight()).isEmpty();
        assertThat(after.mask().kept()).isEqualTo(3);
    }

    @Test
    void leavesTheLayerAsItIs() {
        Layer layer = Suspects.trained().layer("layer1.0.conv1").orElseThrow();
        long kept = layer.mask().kept();
        EditedLayer edited = new EditedLayer(layer);
        edited.empty(0);
        edited.keep(0, 9);

        assertThat(edited.finish().weight().orElseThrow().floatAt(0)).isEqualTo(9);
        assertThat(layer.mask().kept()).isEqualTo(kept);
        assertThat(layer.weight().orElseThrow().floatAt(0)).isNotEqualTo(9);
    }

    @Test
    void takesAllButStemAndClassifierWhereNothingIsPruned() {
        Ticket dense =
                Ticket.of(
                        List.of(
                                Tensor.of("conv1.weight", SHAPE, 1, 2, 3, 4),
                                Tensor.of("body.weight", SHAPE, 1, 2, 3, 4),
                                Tensor.of("fc.weight", SHAPE, 1, 2, 3, 4)),
                        Map.of());

        assertThat(AttackedLayers.counted(dense)).extracting(Layer::name).containsExactly("body");
        assertThat(AttackedLayers.countedAndStem(dense))
                .extracting(Layer::name)
                .containsExactly("conv1", "body");
    }

    @Test
    void looksAtOneLayerOnly() throws AttackException {
        Ticket ticket = Suspects.small();
        LayerwiseMove move =
                new LayerwiseMove(
                        ticket,
                        List.of(ticket.layers().getFirst()),
                        (layer, strength) -> {
                            EditedLayer edited = new EditedLayer(layer);
                            edited.prune(0);
                            return edited.finish();
                        });

        assertThat(move.layerAt("a", 1).mask().kept()).isEqualTo(2);
        assertThat(move.layerAt("b", 1)).isSameAs(ticket.layers().getLast());
        assertThatThrownBy(() -> move.layerAt("c", 1)).isInstanceOf(NoSuchElementException.class);
    }
}
