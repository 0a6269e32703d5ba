package signet.attack.reshape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signet.attack.Attack;
import signet.attack.AttackContext;
import signet.attack.AttackException;
import signet.attack.KnownMark;
import signet.attack.PreparedAttack;
import signet.attack.Suspects;
import signet.attack.catalogue.Catalogue;
import signet.mark.claim.TinyResNet20;
import signet.ticket.Layer;
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

        Ticket shipped = suspect.shipped();
        for (int i = 0; i < suspect.tensors().size(); i++) {
            assertThat(same.tensors().get(i).floats())
                    .containsExactly(shipped.tensors().get(i).floats());
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
        // Whatever comes into the second convolution of a block has its factor undone there.
        float[] before = weights(suspect, "layer1.0.conv2");
        float[] after = weights(rescaled, "layer1.0.conv2");
        double largest = 0;
        double smallest = 1;
        for (int i = 0; i < before.length; i++) {
            if (before[i] != 0 && after[i] != 0) {
                largest = Math.max(largest, after[i] / before[i]);
                smallest = Math.min(smallest, after[i] / before[i]);
            }
        }
        assertThat(largest).isBetween(Math.sqrt(factor), factor * 1.0001);
        assertThat(smallest).isBetween(0.9999 / factor, 1 / Math.sqrt(factor));
    }

    @ParameterizedTest
    @ValueSource(strings = {"permute", "rescale"})
    void countsBatchesAsBefore(String id) throws AttackException {
        Attack attack = Catalogue.find(id);
        Ticket reshaped =
                attack.apply(Suspects.trained(), attack.facts().strength().most(), ANYBODY);

        for (int i = 0; i < reshaped.tensors().size(); i++) {
            Tensor before = Suspects.trained().tensors().get(i);
            Tensor after = reshaped.tensors().get(i);
            assertThat(after.name()).isEqualTo(before.name());
            assertThat(after.type()).isEqualTo(before.type());
            if (before.name().endsWith("num_batches_tracked")) {
                assertThat(after.floats()).containsExactly(before.floats());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"permute", "rescale"})
    void showsOneLayerAsTheWholeTicketHasIt(String id) throws AttackException {
        Attack attack = Catalogue.find(id);
        double strength = attack.facts().strength().most();
        PreparedAttack prepared = attack.prepare(Suspects.trained(), ANYBODY);
        Ticket whole = prepared.at(strength);

        for (String name : List.of("conv1", "layer2.0.conv1", "layer3.2.conv2", "fc")) {
            Layer alone = prepared.layerAt(name, strength);
            assertThat(alone.mask()).isEqualTo(whole.layer(name).orElseThrow().mask());
            assertThat(alone.weight().orElseThrow().floats()).containsExactly(weights(whole, name));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"permute", "rescale"})
    void refusesANetworkThatItDoesNotKnow(String id) {
        assertThatThrownBy(() -> Catalogue.find(id).apply(Suspects.small(), 1, ANYBODY))
                .isInstanceOf(AttackException.class)
                .hasMessageContaining("no network that can be run here");
        assertThatThrownBy(() -> Catalogue.find(id).apply(Suspects.masksOnly(), 1, ANYBODY))
                .isInstanceOf(AttackException.class)
                .hasMessageContaining("only masks");
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
