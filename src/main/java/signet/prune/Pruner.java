package signet.prune;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import signet.net.Network;
import signet.ticket.Mask;

/**
 * Prunes an exact number of weights.
 *
 * @param criterion which weights go
 * @param scope among which they are looked for
 */
public record Pruner(Criterion criterion, Scope scope) {
    /**
     * The masks after pruning. What was pruned stays pruned.
     *
     * @param layers names of the layers to prune, in an order that decides between equal scores
     * @param weights how many of their kept weights go, over all layers
     * @return the masks of all layers that had one and of these, by name
     * @throws IllegalArgumentException in a sentence, if there are fewer, or there is no such layer
     * @throws ArithmeticException in a sentence, if an importance is not a number
     */
    public SequencedMap<String, Mask> prune(Network network, List<String> layers, long weights) {
        SequencedMap<String, Mask> masks = new LinkedHashMap<>(network.masks());
        layers.forEach(layer -> masks.computeIfAbsent(layer, name -> full(network, name)));
        long kept = layers.stream().mapToLong(layer -> masks.get(layer).kept()).sum();
        if (weights < 0 || weights > kept) {
            throw new IllegalArgumentException(
                    "%,d weights cannot be pruned where %,d are left.".formatted(weights, kept));
        }
        long left = kept;
        for (int step = 1; step <= criterion.steps(); step++) {
            long next = left(kept, weights, step);
            masks.putAll(step(network.withMasks(masks), layers, left - next));
            left = next;
        }
        return masks;
    }

    private static Mask full(Network network, String layer) {
        return Mask.full(network.plan().layer(layer).shape());
    }

    /** Weights left after a step; the same part goes in each (Tanaka et al. 2020, algorithm 1). */
    private long left(long kept, long weights, int step) {
        double part = (double) (kept - weights) / kept;
        return step == criterion.steps()
                ? kept - weights
                : (long) Math.rint(kept * Math.pow(part, (double) step / criterion.steps()));
    }

    private Map<String, Mask> step(Network network, List<String> layers, long weights) {
        Map<String, float[]> scores = criterion.scores(network, layers);
        List<LowestScores.Scored> scored = new ArrayList<>();
        for (String layer : layers) {
            BitSet kept = network.masks().get(layer).toBitSet();
            scored.add(new LowestScores.Scored(layer, scores.get(layer), kept));
        }
        switch (scope) {
            case GLOBAL -> new LowestScores(scored).remove(weights);
            case LAYERWISE -> removeOfEach(scored, weights);
        }
        Map<String, Mask> masks = new LinkedHashMap<>();
        for (LowestScores.Scored layer : scored) {
            Mask before = network.masks().get(layer.layer());
            masks.put(layer.layer(), Mask.of(before.shape(), layer.kept()));
        }
        return masks;
    }

    private static void removeOfEach(List<LowestScores.Scored> scored, long weights) {
        long[] sizes = scored.stream().mapToLong(layer -> layer.kept().cardinality()).toArray();
        long[] shares = Shares.of(weights, sizes);
        for (int i = 0; i < shares.length; i++) {
            new LowestScores(List.of(scored.get(i))).remove(shares[i]);
        }
    }
}
