package signet.prune;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import signet.data.batch.Draw;
import signet.net.Network;

/**
 * Chance: every weight is as likely to go as every other.
 *
 * @param seed equal seeds choose equal weights
 */
public record RandomChoice(long seed) implements Criterion {
    @Override
    public Map<String, float[]> scores(Network network, List<String> layers) {
        Chance chance = new Chance(seed, Draw.PRUNING);
        Map<String, float[]> scores = new LinkedHashMap<>();
        for (String layer : layers) {
            int count = LayerScores.weights(network, layer).length;
            scores.put(layer, chance.uniform(scores.size(), count));
        }
        return scores;
    }
}
