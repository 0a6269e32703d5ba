package signet.prune;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import signet.net.Network;

/** Scores that are computed from the weights of each layer. */
final class LayerScores {
    private LayerScores() {}

    /** The scores of one layer. */
    @FunctionalInterface
    interface Rule {
        /**
         * The scores of its weights.
         *
         * @param weightName {@code layer1.0.conv1.weight}
         * @param weights must not be changed
         */
        float[] scores(String weightName, float[] weights);
    }

    static Map<String, float[]> of(Network network, List<String> layers, Rule rule) {
        Map<String, float[]> scores = LinkedHashMap.newLinkedHashMap(layers.size());
        for (String layer : layers) {
            scores.put(layer, rule.scores(weightName(layer), weights(network, layer)));
        }
        return scores;
    }

    /** The weights of a layer, pruned or not. */
    static float[] weights(Network network, String layer) {
        return network.values().get(weightName(layer));
    }

    static String weightName(String layer) {
        return layer + ".weight";
    }
}
