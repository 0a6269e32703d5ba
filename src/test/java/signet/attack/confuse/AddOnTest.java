package signet.attack.confuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import signet.attack.Attack;
import signet.attack.AttackContext;
import signet.attack.AttackException;
import signet.attack.PreparedAttack;
import signet.attack.Suspects;
import signet.ticket.Layer;
import signet.ticket.Tensor;
import signet.ticket.Ticket;

class AddOnTest {
    private static final AttackContext ANYBODY = AttackContext.of(3);

    /** Expected and printed density of Table 8; 0.02 is three deviations of the number revived. */
    @ParameterizedTest
    @CsvSource({
        "0, 19.369, 19.369",
        "0.005, 19.772, 19.789",
        "0.01, 20.176, 20.179",
        "0.02, 20.982, 21.009",
        "0.05, 23.401, 23.386",
        "0.1, 27.432, 27.402"
    })
    void reachesTheDensitiesOfTable8(double share, double expected, double printed)
            throws AttackException {
        Ticket attacked = AddOn.published().apply(Suspects.masksOnly(), share, ANYBODY);

        double deviation = 100 * Math.sqrt(share * (1 - share) * 0.80631 / 267_264);
        double percent = 100 * attacked.density().ratio();
        assertThat(percent).isCloseTo(expected, within(3 * deviation + 0.001));
        assertThat(percent).isCloseTo(printed, within(4 * deviation + 0.001));
    }

    @Test
    void addsNoiseOfThePublishedDeviationAndTouchesNothingElse() throws AttackException {
        Ticket suspect = Suspects.trained();
        Ticket attacked = AddOn.published().apply(suspect, 0.1, ANYBODY);

        assertThat(Suspects.isConsistent(attacked)).isTrue();
        assertThat(deviationOfAdded(suspect, attacked, "layer3.1.conv2"))
                .isCloseTo(0.1, within(0.005));
        assertThat(attacked.layer("conv1").orElseThrow().weight().orElseThrow().floats())
                .containsExactly(
                        suspect.layer("conv1").orElseThrow().weight().orElseThrow().floats());
        Layer before = suspect.layer("layer1.0.conv1").orElseThrow();
        Layer after = attacked.layer("layer1.0.conv1").orElseThrow();
        assertThat(after.mask().keptByBoth(before.mask())).isEqualTo(before.mask().kept());
    }

    @Test
    void scalesTheNoiseToTheLayer() throws AttackException {
        Ticket suspect = Suspects.trained();
        Ticket attacked = AddOn.scaled().apply(suspect, 0.1, ANYBODY);
        Layer layer = suspect.layer("layer3.1.conv2").orElseThrow();

        double sum = 0;
        for (int i : layer.mask().toBitSet().stream().toArray()) {
            sum += Math.pow(layer.weight().orElseThrow().floatAt(i), 2);
        }
        double own = Math.sqrt(sum / layer.mask().kept());
        assertThat(own).isNotCloseTo(0.1, within(0.01));
        assertThat(deviationOfAdded(suspect, attacked, "layer3.1.conv2"))
                .isCloseTo(own, within(0.05 * own));
    }

    @Test
    void revivesEverythingAtMost() throws AttackException {
        Ticket attacked =
                AddOn.published().apply(Suspects.withoutMasks(Suspects.trained()), 1, ANYBODY);

        // A number drawn as exactly 0 is not above 0.
        assertThat(attacked.layer("layer3.1.conv2").orElseThrow().mask().density().ratio())
                .isGreaterThan(0.9999);
        assertThat(attacked.hasStoredMasks()).isFalse();
    }

    @Test
    void revivesThePositionsOfALessStrongAttackAgain() throws AttackException {
        PreparedAttack prepared = AddOn.published().prepare(Suspects.masksOnly(), ANYBODY);
        Layer few = prepared.layerAt("layer2.2.conv2", 0.01);
        Layer more = prepared.layerAt("layer2.2.conv2", 0.05);

        assertThat(more.mask().keptByBoth(few.mask())).isEqualTo(few.mask().kept());
        assertThat(prepared.at(0.05).layer("layer2.2.conv2").orElseThrow().mask())
                .isEqualTo(more.mask());
    }

    @Test
    void isRepeatable() throws AttackException {
        for (Attack attack : new Attack[] {AddOn.published(), AddOn.scaled()}) {
            float[] once = values(attack.apply(Suspects.trained(), 0.02, ANYBODY));
            assertThat(values(attack.apply(Suspects.trained(), 0.02, ANYBODY)))
                    .containsExactly(once);
            assertThat(values(attack.apply(Suspects.trained(), 0.02, AttackContext.of(4))))
                    .isNotEqualTo(once);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01})
    void refusesSharesOutOfRange(double share) {
        assertThatThrownBy(() -> AddOn.published().apply(Suspects.small(), share, ANYBODY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("between 0 % and 100 %");
    }

    private static float[] values(Ticket ticket) {
        return ticket.layer("layer2.2.conv1")
                .orElseThrow()
                .weight()
                .map(Tensor::floats)
                .orElseThrow();
    }

    private static double deviationOfAdded(Ticket before, Ticket after, String name) {
        Layer old = before.layer(name).orElseThrow();
        Layer now = after.layer(name).orElseThrow();
        float[] values = now.weight().orElseThrow().floats();
        double sum = 0;
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            if (now.mask().isKept(i) && !old.mask().isKept(i)) {
                sum += values[i] * values[i];
                count++;
            }
        }
        return Math.sqrt(sum / count);
    }
}
