package signet.prune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import signet.net.Network;
import signet.net.plan.Op;
import signet.ticket.Mask;
import signet.ticket.Shape;

class GradientCriteriaTest {
    private static final List<String> BOTH = List.of("a", "b");

    private final FakeEngine engine = new FakeEngine();
    private final Probe probe = new Probe(engine, new float[2], new int[1]);

    @Test
    void snipScoresTheSizeOfGradientTimesWeight() {
        engine.gradients.put("a.weight", new float[] {1, 2, -3, 0, 1, -1});

        Map<String, float[]> scores = new Snip(probe).scores(SmallNetworks.linear(), List.of("a"));

        assertThat(scores).containsOnlyKeys("a");
        assertThat(scores.get("a")).containsExactly(1, 4, 9, 0, 5, 6);
    }

    /** The score of the paper is -w Hg and the largest go; here the smallest of w Hg go. */
    @Test
    void graspScoresWeightTimesHessianTimesGradient() {
        engine.gradients.put("a.weight", new float[] {1, 2, -3, 0, 1, -1});

        Map<String, float[]> scores = new Grasp(probe).scores(SmallNetworks.linear(), List.of("a"));

        assertThat(scores.get("a")).containsExactly(-1, 4, 9, 0, -5, -6);
        assertThat(engine.askedLayers).containsExactly("a");
    }

    @Test
    void graspDividesTheLogitsByItsTemperature() {
        Network network = SmallNetworks.linear();
        engine.gradients.put("a.weight", new float[6]);

        new Grasp(probe).scores(network, List.of("a"));

        assertThat(engine.asked.plan().steps().getLast().op())
                .isEqualTo(new Op.Linear("temperature", 2, 2));
        assertThat(engine.asked.values().get("temperature.weight"))
                .containsExactly(0.005f, 0, 0, 0.005f);
        assertThat(engine.asked.values().get("temperature.bias")).containsOnly(0);
        assertThat(engine.asked.values()).containsAllEntriesOf(network.values());
    }

    @Test
    void synFlowScoresTheFlowThroughEachWeight() {
        Network network = full(SmallNetworks.linear());

        Map<String, float[]> scores = new SynFlow(engine).scores(network, BOTH);

        // |a| is (1 2, 3 4, 5 6), |b| is (10 11 12, 13 14 15); the flow through b[1][2] is
        // 15 * (5 + 6) = 165, through a[2][1] 6 * (12 + 15) = 162.
        assertThat(scores.get("b")[5]).isEqualTo(1);
        assertThat(scores.get("a")[5]).isCloseTo(162 / 165f, within(1e-6f));
        assertThat(sum(scores.get("a"))).isCloseTo(sum(scores.get("b")), within(1e-5));
    }

    @Test
    void synFlowAsksWithoutSignsBiasesAndMaskedWeights() {
        Network network = full(SmallNetworks.linear());

        new SynFlow(engine).scores(network, BOTH);

        assertThat(engine.asked.values().get("a.weight")).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(engine.asked.values().get("a.bias")).containsOnly(0);
        assertThat(engine.asked.masks()).isEqualTo(network.masks());
    }

    /** What its hundred steps are for: in one step, all of a layer may go (section 4). */
    @Test
    void synFlowPrunesExactlyAndLeavesAWayThrough() {
        Network network = full(SmallNetworks.linear());

        Map<String, Mask> masks =
                new Pruner(new SynFlow(engine), Scope.GLOBAL).prune(network, BOTH, 10);

        assertThat(engine.questions).isEqualTo(100);
        assertThat(masks.get("a").toBitSet()).hasToString("{5}");
        assertThat(masks.get("b").toBitSet()).hasToString("{5}");
    }

    private static Network full(Network network) {
        return network.withMasks(
                Map.of("a", Mask.full(Shape.of(3, 2)), "b", Mask.full(Shape.of(2, 3))));
    }

    private static double sum(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum;
    }
}
