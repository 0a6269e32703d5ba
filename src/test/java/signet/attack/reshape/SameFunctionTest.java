package signet.attack.reshape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signet.attack.Attack;
import signet.attack.AttackContext;
import signet.attack.AttackException;
import signet.attack.KnownMark;
import signet.attack.Suspects;
import signet.mark.claim.TinyResNet20;
import signet.ticket.Layer;
import signet.ticket.Shape;
import signet.ticket.Tensor;
import signet.ticket.Ticket;

/** Exchanged and rescaled channels change no logit. */
class SameFunctionTest {
    private static final AttackContext ANYBODY = AttackContext.of(11);
    private static final int SIDE = 16;

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 1})
    void exchangesChannelsAndChangesNoLogit(double share) throws AttackException {
        Ticket suspect = Suspects.signed();
        Ticket exchanged = new ChannelPermutation().apply(suspect, share, ANYBODY);

        assertThat(logits(exchanged)).containsExactly(logits(suspect), Offset.offset(1e-5));
        KnownMark mark = KnownMark.of(Suspects.ownersRecord());
        String name = mark.placement().layer();
        int changed =
                mark.regionOf(suspect)
                        .read(suspect.layer(name).orElseThrow().grid())
                        .differences(
                                mark.regionOf(suspect)
                                        .read(exchanged.layer(name).orElseThrow().grid()))
                        .cardinality();
        assertThat(changed).isGreaterThan(100);
        assertThat(Suspects.kept(exchanged)).isEqualTo(Suspects.kept(suspect));
    }

    @Test
    void exchangesTheSameWithoutStoredMasks() throws AttackException {
        Ticket stored = new ChannelPermutation().apply(Suspects.trained(), 1, ANYBODY);
        Ticket zeros =
                new ChannelPermutation()
                        .apply(Suspects.withoutMasks(Suspects.trained()), 1, ANYBODY);

        for (Layer layer : stored.layers()) {
            assertThat(zeros.layer(layer.name()).orElseThrow().mask()).isEqualTo(layer.mask());
        }
    }

    @Test
    void exchangesNothingAtZero() throws AttackException {
        Ticket suspect = Suspects.trained();
        Ticket same = new ChannelPermutation().apply(suspect, 0, ANYBODY);

        for (int i = 0; i < suspect.tensors().size(); i++) {
            assertThat(same.tensors().get(i).floats())
                    .containsExactly(suspect.tensors().get(i).floats());
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {2, 10, 1000})
    void rescalesChannelsAndChangesNoLogit(double factor) throws AttackException {
        Ticket suspect = Suspects.trained();
        Ticket rescaled = new Rescaling().apply(suspect, factor, ANYBODY);

        assertThat(logits(rescaled)).containsExactly(logits(suspect), Offset.offset(1e-4));
        for (Layer layer : suspect.layers()) {
            assertThat(rescaled.layer(layer.name()).orElseThrow().mask()).isEqualTo(layer.mask());
        }
        float[] before = weights(suspect, "layer1.0.conv1");
        float[] after = weights(rescaled, "layer1.0.conv1");
        double largest = 0;
        double smallest = 1;
        for (int i = 0; i < before.length; i++) {
            if (before[i] != 0) {
                largest = Math.max(largest, after[i] / before[i]);
                smallest = Math.min(smallest, after[i] / before[i]);
            }
        }
        assertThat(largest).isBetween(Math.sqrt(factor), factor * 1.0001);
        assertThat(smallest).isBetween(0.9999 / factor, 1 / Math.sqrt(factor));
    }

    @Test
    void refuseATensorOfWhichTheyKnowNothing() {
        List<Tensor> tensors = new ArrayList<>(Suspects.trained().tensors());
        tensors.add(Tensor.of("gate.alpha", Shape.of(16), new float[16]));
        Ticket odd = Ticket.of(tensors, Map.of());

        for (Attack attack : List.of(new ChannelPermutation(), new Rescaling())) {
            assertThatThrownBy(() -> attack.apply(odd, 1, ANYBODY))
                    .isInstanceOf(AttackException.class)
                    .hasMessageContaining("gate.alpha");
        }
    }

    @Test
    void refuseLayersBetweenUnknownChannels() {
        List<Tensor> tensors = new ArrayList<>(Suspects.withoutMasks(Suspects.trained()).tensors());
        tensors.add(Tensor.of("side.conv1.weight", Shape.of(2, 2), 1, 2, 3, 0));
        Ticket odd = Ticket.of(tensors, Map.of());

        assertThatThrownBy(() -> new ChannelPermutation().apply(odd, 1, ANYBODY))
                .isInstanceOf(AttackException.class)
                .hasMessageContaining("side.conv1");
    }

    @Test
    void rescalingNeedsABatchNormalisation() {
        assertThatThrownBy(() -> new Rescaling().apply(Suspects.small(), 2, ANYBODY))
                .isInstanceOf(AttackException.class)
                .hasMessageContaining("batch normalisation");
    }

    @Test
    void exchangesChannelsOfAChainWithItsBiases() throws AttackException {
        Ticket chain =
                Ticket.of(
                        List.of(
                                Tensor.of("fc1.weight", Shape.of(3, 2), 1, 2, 3, 4, 5, 6),
                                Tensor.of("fc1.bias", Shape.of(3), 7, 8, 9),
                                Tensor.of("fc2.weight", Shape.of(1, 3), 10, 20, 30)),
                        Map.of());
        Ticket exchanged = new ChannelPermutation().apply(chain, 1, ANYBODY);

        float[] bias = exchanged.tensors().get(1).floats();
        float[] rows = weights(exchanged, "fc1");
        float[] columns = weights(exchanged, "fc2");
        assertThat(bias).isNotEqualTo(new float[] {7, 8, 9});
        for (int i = 0; i < 3; i++) {
            int from = Math.round(bias[i]) - 7;
            assertThat(rows[2 * i]).isEqualTo(2 * from + 1);
            assertThat(columns[i]).isEqualTo(10 * (from + 1));
        }
    }

    @Test
    void areRepeatable() throws AttackException {
        for (Attack attack : List.of(new ChannelPermutation(), new Rescaling())) {
            double strength = attack.facts().strength().most();
            float[] once =
                    weights(attack.apply(Suspects.trained(), strength, ANYBODY), "layer1.1.conv2");
            float[] again =
                    weights(attack.apply(Suspects.trained(), strength, ANYBODY), "layer1.1.conv2");
            float[] other =
                    weights(
                            attack.apply(Suspects.trained(), strength, AttackContext.of(12)),
                            "layer1.1.conv2");
            assertThat(again).containsExactly(once);
            assertThat(Arrays.equals(other, once)).isFalse();
        }
    }

    private static double[] logits(Ticket ticket) {
        double[] image = new Random(1).doubles(3 * SIDE * SIDE).toArray();
        return new TinyResNet20(ticket).logits(image, SIDE);
    }

    private static float[] weights(Ticket ticket, String layer) {
        return ticket.layer(layer).orElseThrow().weight().orElseThrow().floats();
    }
}
