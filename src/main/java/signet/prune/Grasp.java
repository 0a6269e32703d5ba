package signet.prune;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import signet.net.Network;

/**
 * Gradient flow (Wang, Zhang and Grosse, "GraSP", ICLR 2020, equation 8): the weights go whose
 * score -w Hg is largest, because without them the gradient is longest, to first order. The
 * importance here is the score with its sign turned, w Hg.
 *
 * <p>Flow through the layers to prune counts; logits are divided by {@value #TEMPERATURE}, as in
 * the published code. Meant for networks that are not pruned yet: the gradient of pruned weights
 * counts as well.
 *
 * @param probe images on which the loss is taken
 */
public record Grasp(Probe probe) implements Criterion {
    private static final int TEMPERATURE = 200;

    @Override
    public Map<String, float[]> scores(Network network, List<String> layers) {
        Map<String, float[]> products =
                probe.engine()
                        .hessianGradients(cooled(network), probe.pixels(), probe.labels(), layers);
        return LayerScores.of(
                network,
                layers,
                (name, weights) -> {
                    float[] product = products.get(name);
                    float[] scores = new float[weights.length];
                    for (int i = 0; i < scores.length; i++) {
                        scores[i] = weights[i] * product[i];
                    }
                    return scores;
                });
    }

    /** The network with a last step that divides the logits. */
    private static Network cooled(Network network) {
        int classes = network.plan().classes();
        float[] weight = new float[classes * classes];
        for (int i = 0; i < classes; i++) {
            weight[i * classes + i] = 1f / TEMPERATURE;
        }
        SequencedMap<String, float[]> values = new LinkedHashMap<>(network.values());
        values.put("temperature.weight", weight);
        values.put("temperature.bias", new float[classes]);
        return new Network(
                PlanChange.withLast(network.plan(), "temperature"), values, network.masks());
    }
}
