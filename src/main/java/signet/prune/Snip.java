package signet.prune;

import java.util.List;
import java.util.Map;
import signet.net.Network;

/**
 * Connection sensitivity, |g w| (Lee, Ajanthan and Torr, "SNIP", ICLR 2019, equation 6): how much
 * the loss changes, to first order, when a weight goes.
 *
 * @param probe images on which the loss is taken
 */
public record Snip(Probe probe) implements Criterion {
    @Override
    public Map<String, float[]> scores(Network network, List<String> layers) {
        Map<String, float[]> gradients =
                probe.engine().gradients(network, probe.pixels(), probe.labels());
        return LayerScores.of(
                network,
                layers,
                (name, weights) -> {
                    float[] gradient = gradients.get(name);
                    float[] scores = new float[weights.length];
                    for (int i = 0; i < scores.length; i++) {
                        scores[i] = Math.abs(gradient[i] * weights[i]);
                    }
                    return scores;
                });
    }
}
