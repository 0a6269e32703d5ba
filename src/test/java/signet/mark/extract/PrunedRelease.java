package signet.mark.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import signet.mark.LayerWeights;
import signet.mark.embed.Embedding;
import signet.ticket.Layer;
import signet.ticket.Mask;
import signet.ticket.Ticket;

/**
 * A marked ticket after one-shot magnitude pruning, as if it had been retrained before: re-grown
 * weights have magnitudes drawn from those that were kept all along.
 */
final class PrunedRelease {
    private PrunedRelease() {}

    /** The ticket without a share of its kept weights, the smallest of the whole network. */
    static Ticket of(Ticket original, Embedding embedding, double share, long seed) {
        Random random = new Random(seed);
        List<Layer> layers = embedding.ticket().prunedLayers();
        List<float[]> magnitudes = new ArrayList<>();
        for (Layer layer : layers) {
            Mask before = original.layer(layer.name()).orElseThrow().mask();
            magnitudes.add(magnitudes(layer, before.toBitSet(), random));
        }
        float threshold = quantile(magnitudes, share);
        List<Layer> pruned = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            BitSet kept = new BitSet();
            float[] values = magnitudes.get(i);
            for (int w = 0; w < values.length; w++) {
                kept.set(w, values[w] > 0 && values[w] >= threshold);
            }
            pruned.add(layers.get(i).withMask(Mask.of(layers.get(i).shape(), kept)));
        }
        return embedding.ticket().replacing(pruned);
    }

    private static float[] magnitudes(Layer layer, BitSet before, Random random) {
        LayerWeights weights = LayerWeights.of(layer);
        BitSet kept = layer.mask().toBitSet();
        BitSet stayed = layer.mask().toBitSet();
        stayed.and(before);
        int[] donors = stayed.stream().toArray();
        float[] magnitudes = new float[(int) layer.mask().total()];
        kept.stream()
                .forEach(i -> {
                    int from = before.get(i) ? i : donors[random.nextInt(donors.length)];
                    magnitudes[i] = weights.magnitude(from);
                });
        return magnitudes;
    }

    private static float quantile(List<float[]> arrays, double share) {
        int total = arrays.stream().mapToInt(array -> array.length).sum();
        float[] all = new float[total];
        int filled = 0;
        for (float[] array : arrays) {
            for (float value : array) {
                all[filled] = value;
                filled += value > 0 ? 1 : 0;
            }
        }
        Arrays.sort(all, 0, filled);
        return all[(int) (share * filled)];
    }
}
