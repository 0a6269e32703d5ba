package signet.prune;

import java.util.List;
import java.util.Map;
import signet.net.Network;

/** The size of a weight, |w| (Han et al. 2015; iterated with rewinding, Frankle et al. 2020). */
public record Magnitude() implements Criterion {
    @Override
    public Map<String, float[]> scores(Network network, List<String> layers) {
        return LayerScores.of(
                network,
                layers,
                (_, weights) -> {
                    float[] scores = new float[weights.length];
                    for (int i = 0; i < scores.length; i++) {
                        scores[i] = Math.abs(weights[i]);
                    }
                    return scores;
                });
    }
}
