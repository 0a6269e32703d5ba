package signet.prune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import signet.data.ImageShape;
import signet.net.Network;
import signet.net.plan.NetworkPlan;
import signet.net.plan.Networks;
import signet.prune.search.ExtremeSearch;
import signet.ticket.Mask;

class PrunerTest {
    private static final List<String> BOTH = List.of("a", "b");
    private static final Pruner MAGNITUDE = new Pruner(new Magnitude(), Scope.GLOBAL);

    @Test
    void takesTheSmallestWeightsOfAllLayers() {
        SequencedMap<String, Mask> masks = MAGNITUDE.prune(SmallNetworks.linear(), BOTH, 7);

        // Sizes 1 to 6 in a, then 3 of bias, then 10 to 15 in b.
        assertThat(masks.get("a").kept()).isZero();
        assertThat(masks.get("b").toBitSet()).hasToString("{1, 2, 3, 4, 5}");
    }

    @Test
    void takesTheSamePartOfEachLayerWhereItIsAskedTo() {
        Pruner layerwise = new Pruner(new Magnitude(), Scope.LAYERWISE);

        SequencedMap<String, Mask> masks = layerwise.prune(SmallNetworks.linear(), BOTH, 7);

        assertThat(masks.get("a").toBitSet()).hasToString("{4, 5}");
        assertThat(masks.get("b").toBitSet()).hasToString("{3, 4, 5}");
    }

    @ParameterizedTest
    @EnumSource(Scope.class)
    void leavesPrunedWeightsPruned(Scope scope) {
        Pruner first = new Pruner(new RandomChoice(1), scope);
        Pruner second = new Pruner(new Magnitude(), scope);
        Network network = SmallNetworks.linear();
        SequencedMap<String, Mask> before = first.prune(network, BOTH, 5);

        SequencedMap<String, Mask> after = second.prune(network.withMasks(before), BOTH, 4);

        assertThat(kept(before)).isEqualTo(7);
        assertThat(kept(after)).isEqualTo(3);
        assertThat(BOTH)
                .allSatisfy(
                        l -> assertThat(after.get(l).and(before.get(l))).isEqualTo(after.get(l)));
    }

    @Test
    void leavesMasksOfOtherLayersAsTheyAre() {
        Network network = SmallNetworks.linear();
        Network pruned = network.withMasks(MAGNITUDE.prune(network, List.of("b"), 2));

        SequencedMap<String, Mask> masks = MAGNITUDE.prune(pruned, List.of("a"), 1);

        assertThat(masks.get("b")).isSameAs(pruned.masks().get("b"));
        assertThat(masks.get("a").kept()).isEqualTo(5);
    }

    @Test
    void takesNothingAndEverything() {
        assertThat(kept(MAGNITUDE.prune(SmallNetworks.linear(), BOTH, 0))).isEqualTo(12);
        assertThat(kept(MAGNITUDE.prune(SmallNetworks.linear(), BOTH, 12))).isZero();
    }

    @Test
    void chanceIsRepeatableAndDiffersBySeed() {
        Network network = SmallNetworks.filled(resNet20());
        List<String> layers = network.plan().prunable();
        Map<String, Mask> once = random(3).prune(network, layers, 100_000);

        assertThat(random(3).prune(network, layers, 100_000)).isEqualTo(once);
        assertThat(random(4).prune(network, layers, 100_000)).isNotEqualTo(once);
        assertThat(once.get("layer3.0.conv2")).isNotEqualTo(once.get("layer3.1.conv1"));
        double part = once.get("layer3.0.conv2").density().ratio();
        assertThat(part).isBetween(0.60, 0.65);
    }

    /** Survivors of ResNet-20 as the published code leaves them. */
    @Test
    void keepsAsManyWeightsPerRoundAsTheReference() {
        Network network = SmallNetworks.filled(resNet20());
        List<String> layers = network.plan().prunable();
        long left = 267_264;
        for (long expected : new long[] {213_811, 171_049, 136_839, 109_471, 87_577}) {
            long pruned = ExtremeSearch.pruned(0.2, left);
            network = network.withMasks(MAGNITUDE.prune(network, layers, pruned));
            left = kept(network.masks());
            assertThat(left).isEqualTo(expected);
        }
    }

    @Test
    void refusesMoreWeightsThanAreLeft() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MAGNITUDE.prune(SmallNetworks.linear(), BOTH, 13))
                .withMessage("13 weights cannot be pruned where 12 are left.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MAGNITUDE.prune(SmallNetworks.linear(), BOTH, -1));
    }

    @Test
    void refusesALayerThatIsNotThere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MAGNITUDE.prune(SmallNetworks.linear(), List.of("c"), 1))
                .withMessage("Small has no layer c.");
    }

    private static Pruner random(long seed) {
        return new Pruner(new RandomChoice(seed), Scope.GLOBAL);
    }

    private static NetworkPlan resNet20() {
        return Networks.byId("resnet20", new ImageShape(3, 32, 32), 10);
    }

    private static long kept(Map<String, Mask> masks) {
        return masks.values().stream().mapToLong(Mask::kept).sum();
    }
}
