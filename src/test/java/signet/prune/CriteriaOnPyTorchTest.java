package signet.prune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import signet.data.ImageSet;
import signet.data.ImageShape;
import signet.net.Device;
import signet.net.Network;
import signet.net.djl.DjlEngine;
import signet.net.plan.Networks;
import signet.ticket.Mask;

/** What the scores of a real network must add up to. */
class CriteriaOnPyTorchTest {
    private static final ImageShape SMALL = new ImageShape(3, 8, 8);
    private static final Network NETWORK = Network.initial(Networks.byId("resnet20", SMALL, 10), 5);
    private static final List<String> LAYERS = NETWORK.plan().prunable();

    private static DjlEngine engine;
    private static Probe probe;

    @BeforeAll
    static void open() throws Exception {
        engine = DjlEngine.open(Device.CPU, 1, Path.of("target", "pytorch"));
        probe = Probe.balanced(engine, images(), 3, 1);
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    /**
     * Tanaka et al. 2020, theorem 2: what flows through one cut of the network flows through all.
     */
    @Test
    void synFlowIsTheSameThroughFirstAndLastLayer() {
        Map<String, float[]> scores =
                new SynFlow(engine).scores(NETWORK, List.of("conv1", "layer2.0.conv1", "fc"));

        assertThat(sum(scores.get("conv1")))
                .isCloseTo(sum(scores.get("fc")), withinPercentage(0.001))
                .isGreaterThan(sum(scores.get("layer2.0.conv1")));
    }

    /** What it is made for: no layer is emptied while others have weights to spare. */
    @Test
    void synFlowEmptiesNoLayerAtOnePercent() {
        Network network = Network.initial(Networks.byId("conv2", SMALL, 10), 5);
        List<String> layers = network.plan().prunable();
        long total =
                layers.stream()
                        .mapToLong(layer -> network.plan().layer(layer).shape().elements())
                        .sum();

        Map<String, Mask> masks =
                new Pruner(new SynFlow(engine), Scope.GLOBAL)
                        .prune(network, layers, total - total / 100);

        assertThat(masks.values()).allSatisfy(mask -> assertThat(mask.kept()).isPositive());
        assertThat(masks.values().stream().mapToLong(Mask::kept).sum()).isEqualTo(total / 100);
    }

    /**
     * A layer before a batch normalisation may be scaled without changing the loss, so its gradient
     * is homogeneous of degree -1, and by Euler's theorem the sum of w Hg over it is minus the
     * squared length of its gradient.
     */
    @Test
    void graspAddsUpToTheSquaredGradient() {
        Map<String, float[]> scores = new Grasp(probe).scores(NETWORK, LAYERS);

        Map<String, float[]> gradients = engine.gradients(cooled(), probe.pixels(), probe.labels());
        assertThat(LAYERS)
                .allSatisfy(layer ->
                        assertThat(sum(scores.get(layer)))
                                .isCloseTo(
                                        -squares(gradients.get(layer + ".weight")),
                                        withinPercentage(2)));
    }

    /** Logits divided by 200, by the last layer's numbers. */
    private static Network cooled() {
        SequencedMap<String, float[]> values = new LinkedHashMap<>(NETWORK.values());
        for (String name : List.of("fc.weight", "fc.bias")) {
            float[] value = values.get(name).clone();
            for (int i = 0; i < value.length; i++) {
                value[i] /= 200;
            }
            values.put(name, value);
        }
        return NETWORK.withValues(values);
    }

    private static double sum(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum;
    }

    private static double squares(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += (double) value * value;
        }
        return sum;
    }

    private static ImageSet images() {
        byte[] pixels = new byte[30 * SMALL.bytes()];
        new SplittableRandom(1).nextBytes(pixels);
        int[] labels = new int[30];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i % 10;
        }
        List<String> classes = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        return ImageSet.of(SMALL, pixels, labels, classes);
    }
}
