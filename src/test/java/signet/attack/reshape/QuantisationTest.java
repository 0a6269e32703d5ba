package signet.attack.reshape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signet.attack.AttackContext;
import signet.attack.AttackException;
import signet.attack.Suspects;
import signet.ticket.Layer;
import signet.ticket.Shape;
import signet.ticket.Tensor;
import signet.ticket.Ticket;

class QuantisationTest {
    private static final AttackContext ANYBODY = AttackContext.of(1);

    @Test
    void roundsToHalfFloats() throws AttackException {
        Ticket rounded = new Quantisation().apply(Suspects.trained(), 16, ANYBODY);

        for (float value : weights(rounded, "layer2.0.conv2")) {
            assertThat(Float.float16ToFloat(Float.floatToFloat16(value))).isEqualTo(value);
        }
        assertThat(Suspects.kept(rounded)).isEqualTo(Suspects.kept(Suspects.trained()));
    }

    @Test
    void roundsToStepsOfEachChannel() throws AttackException {
        Ticket suspect = Suspects.trained();
        Ticket rounded = new Quantisation().apply(suspect, 8, ANYBODY);
        Layer layer = rounded.layer("layer2.0.conv2").orElseThrow();
        float[] before = weights(suspect.shipped(), layer.name());
        float[] after = weights(rounded, layer.name());

        int perChannel = after.length / 32;
        for (int from = 0; from < after.length; from += perChannel) {
            double largest = 0;
            Set<Float> levels = new HashSet<>();
            for (int i = from; i < from + perChannel; i++) {
                largest = Math.max(largest, Math.abs(before[i]));
                levels.add(after[i]);
            }
            for (int i = from; i < from + perChannel; i++) {
                assertThat(Math.abs(after[i] - before[i]))
                        .isLessThanOrEqualTo((float) (largest / 254 * 1.001));
            }
            assertThat(levels).hasSizeLessThanOrEqualTo(255);
        }
        assertThat(Suspects.isConsistent(rounded)).isTrue();
    }

    @Test
    void prunesWhatBecomesZero() throws AttackException {
        Ticket suspect =
                Ticket.of(
                        List.of(Tensor.of("a.weight", Shape.of(2, 2), 1, 0.4f, -0.6f, 0)),
                        Map.of());
        Ticket rounded = new Quantisation().apply(suspect, 2, ANYBODY);

        assertThat(weights(rounded, "a")).containsExactly(1, 0, -0.6f, 0);
        assertThat(rounded.layer("a").orElseThrow().mask().kept()).isEqualTo(2);
    }

    @Test
    void leavesAnEmptyChannelEmpty() throws AttackException {
        Ticket suspect =
                Ticket.of(List.of(Tensor.of("a.weight", Shape.of(2, 2), 0, 0, 3, 1)), Map.of());

        assertThat(weights(new Quantisation().apply(suspect, 8, ANYBODY), "a")).startsWith(0, 0, 3);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 17, 7.5})
    void refusesBitsThatThereAreNot(double bits) {
        assertThatThrownBy(() -> new Quantisation().apply(Suspects.small(), bits, ANYBODY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("between 2 bits and 16 bits");
    }

    private static float[] weights(Ticket ticket, String layer) {
        return ticket.layer(layer).orElseThrow().weight().orElseThrow().floats();
    }
}
