package signet.attack.defend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signet.attack.AttackContext;
import signet.attack.AttackException;
import signet.attack.Suspects;
import signet.attack.confuse.EpsilonFill;
import signet.ticket.Layer;
import signet.ticket.Ticket;

class ThresholdDefenceTest {
    @Test
    void undoesAFillWithTinyWeights() throws AttackException {
        Ticket signed = Suspects.trained();
        Ticket filled = new EpsilonFill().apply(signed, 1, AttackContext.of(1));
        Ticket read = new ThresholdDefence(1e-5f).read(filled);

        for (Layer layer : signed.countedLayers()) {
            assertThat(read.layer(layer.name()).orElseThrow().mask().kept())
                    .isBetween(layer.mask().kept() - 5, layer.mask().kept());
        }
        assertThat(Suspects.isConsistent(read)).isTrue();
    }

    @Test
    void takesTheThresholdFromTheOwnersOwnWeights() {
        Ticket signed = Suspects.trained();
        ThresholdDefence defence = ThresholdDefence.below(signed, 0.01);

        long lost = Suspects.kept(signed) - Suspects.kept(defence.read(signed));
        assertThat(lost).isEqualTo(Suspects.kept(signed) / 100);
        assertThat(ThresholdDefence.below(Suspects.small(), 1).threshold()).isEqualTo(8);
    }

    @Test
    void leavesAFileOfMasksAlone() {
        Ticket masks = Suspects.masksOnly();

        assertThat(new ThresholdDefence(1).read(masks).density()).isEqualTo(masks.density());
    }

    @ParameterizedTest
    @ValueSource(floats = {-1, Float.NaN, Float.POSITIVE_INFINITY})
    void refusesWhatIsNoMagnitude(float threshold) {
        assertThatThrownBy(() -> new ThresholdDefence(threshold))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
