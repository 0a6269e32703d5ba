package signet.attack.remove;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signet.attack.Attack;
import signet.attack.AttackContext;
import signet.attack.AttackException;
import signet.attack.PreparedAttack;
import signet.attack.Suspects;
import signet.ticket.Layer;
import signet.ticket.Tensor;
import signet.ticket.Ticket;

class PruningTest {
    private static final AttackContext ANYBODY = AttackContext.of(1);
    private static final int STEM = 432;

    @Test
    void takesTheSmallestWeightsOfAllLayersTogether() throws AttackException {
        Ticket pruned = Pruning.smallest().apply(Suspects.small(), 0.5, ANYBODY);

        assertThat(weights(pruned, "a")).containsExactly(0, 0, 0, 0);
        assertThat(weights(pruned, "b")).containsExactly(5, 0, -7, 8);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.05, 0.1, 0.2, 0.3, 0.5})
    void takesExactlyThePublishedNumberStemIncluded(double share) throws AttackException {
        Ticket suspect = Suspects.trained();
        long survivors = Suspects.kept(suspect) + STEM;

        for (Attack attack : new Attack[] {Pruning.smallest(), Pruning.random()}) {
            Ticket pruned = attack.apply(suspect, share, ANYBODY);
            long left = Suspects.kept(pruned) + pruned.layer("conv1").orElseThrow().mask().kept();
            assertThat(left).isEqualTo(survivors - (long) Math.rint(share * survivors));
            assertThat(Suspects.isConsistent(pruned)).isTrue();
            assertThat(pruned.layer("fc").orElseThrow().mask().kept()).isEqualTo(640);
        }
    }

    @Test
    void sparesTheStemWhenAsked() throws AttackException {
        Ticket suspect = Suspects.trained();

        Ticket pruned = Pruning.random().apply(suspect, 0.5, ANYBODY.sparingStem());

        assertThat(pruned.layer("conv1").orElseThrow().mask().kept()).isEqualTo(STEM);
        assertThat(Suspects.kept(pruned)).isEqualTo(Suspects.kept(suspect) / 2);
    }

    @Test
    void leavesNoSmallerWeightThanItTakes() throws AttackException {
        Ticket suspect = Suspects.trained();
        Ticket pruned = Pruning.smallest().apply(suspect, 0.3, ANYBODY.sparingStem());

        float largestGone = 0;
        float smallestLeft = Float.MAX_VALUE;
        for (Layer layer : suspect.countedLayers()) {
            float[] values = layer.weight().orElseThrow().floats();
            Layer after = pruned.layer(layer.name()).orElseThrow();
            for (int i = 0; i < values.length; i++) {
                float magnitude = Math.abs(values[i]);
                if (after.mask().isKept(i)) {
                    smallestLeft = Math.min(smallestLeft, magnitude);
                } else if (layer.mask().isKept(i)) {
                    largestGone = Math.max(largestGone, magnitude);
                }
            }
        }
        assertThat(largestGone).isLessThanOrEqualTo(smallestLeft).isPositive();
    }

    @Test
    void strikesTheSameInAFileWithoutMasks() throws AttackException {
        Ticket stored = Suspects.trained();
        Ticket zeros = Suspects.withoutMasks(stored);

        Ticket a = Pruning.smallest().apply(stored, 0.2, ANYBODY);
        Ticket b = Pruning.smallest().apply(zeros, 0.2, ANYBODY);

        assertThat(b.hasStoredMasks()).isFalse();
        for (Layer layer : a.countedLayers()) {
            assertThat(b.layer(layer.name()).orElseThrow().mask()).isEqualTo(layer.mask());
        }
    }

    @Test
    void drawsTheSameForTheSameSeedAndMoreForMore() throws AttackException {
        Ticket suspect = Suspects.masksOnly();
        Ticket few = Pruning.random().apply(suspect, 0.1, ANYBODY);
        Ticket again = Pruning.random().apply(suspect, 0.1, ANYBODY);
        Ticket other = Pruning.random().apply(suspect, 0.1, AttackContext.of(2));
        Ticket more = Pruning.random().apply(suspect, 0.2, ANYBODY);

        Layer layer = suspect.countedLayers().getLast();
        var kept = few.layer(layer.name()).orElseThrow().mask();
        assertThat(again.layer(layer.name()).orElseThrow().mask()).isEqualTo(kept);
        assertThat(other.layer(layer.name()).orElseThrow().mask()).isNotEqualTo(kept);
        assertThat(more.layer(layer.name()).orElseThrow().mask().and(kept))
                .isEqualTo(more.layer(layer.name()).orElseThrow().mask());
    }

    @Test
    void showsOneLayerAsTheWholeTicketHasIt() throws AttackException {
        PreparedAttack prepared = Pruning.smallest().prepare(Suspects.trained(), ANYBODY);

        for (String name : new String[] {"layer3.1.conv2", "conv1", "fc"}) {
            Layer alone = prepared.layerAt(name, 0.37);
            Layer within = prepared.at(0.37).layer(name).orElseThrow();
            assertThat(alone.mask()).isEqualTo(within.mask());
            assertThat(alone.weight().map(Tensor::floats).orElseThrow())
                    .containsExactly(within.weight().map(Tensor::floats).orElseThrow());
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1, Double.NaN})
    void refusesSharesOutOfRange(double share) {
        assertThatThrownBy(() -> Pruning.smallest().apply(Suspects.small(), share, ANYBODY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("between 0 % and 99 %");
    }

    @Test
    void refusesMagnitudesWhereThereAreNone() {
        assertThatThrownBy(() -> Pruning.smallest().apply(Suspects.masksOnly(), 0.1, ANYBODY))
                .isInstanceOf(AttackException.class)
                .hasMessageContaining("only the mask of layer1.0.conv1");
    }

    private static float[] weights(Ticket ticket, String layer) {
        return ticket.layer(layer).orElseThrow().weight().orElseThrow().floats();
    }
}
