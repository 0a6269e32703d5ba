package signet.mark.extract;

import java.util.Arrays;
import java.util.BitSet;
import signet.mark.LayerWeights;
import signet.ticket.Layer;
import signet.ticket.Mask;

/** The mask that a layer would have if its smallest weights were pruned. */
public final class LargestWeights {
    private LargestWeights() {}

    /**
     * Keeps the largest magnitudes of a layer, exactly as many as the density says (rounded), the
     * earlier of equal ones first. What its mask prunes counts as 0, as does a value that is not
     * finite.
     *
     * @param layer has weights, of shape [out, in, ...]
     */
    public static Mask mask(Layer layer, KeptRule.Largest rule) {
        LayerWeights weights = LayerWeights.of(layer);
        Mask kept = layer.mask();
        float[] magnitudes = new float[Math.toIntExact(kept.total())];
        for (int i = 0; i < magnitudes.length; i++) {
            magnitudes[i] = kept.isKept(i) ? weights.magnitude(i) : 0;
        }
        if (rule.perChannel() && magnitudes.length > 0) {
            divideByChannelMeans(magnitudes, magnitudes.length / (int) layer.shape().dimension(0));
        }
        int count = (int) Math.round(rule.density() * magnitudes.length);
        return Mask.of(layer.shape(), largest(magnitudes, count));
    }

    private static void divideByChannelMeans(float[] magnitudes, int perChannel) {
        for (int from = 0; from < magnitudes.length; from += perChannel) {
            double sum = 0;
            for (int i = from; i < from + perChannel; i++) {
                sum += magnitudes[i];
            }
            float mean = (float) (sum / perChannel);
            for (int i = from; i < from + perChannel && mean > 0; i++) {
                magnitudes[i] /= mean;
            }
        }
    }

    private static BitSet largest(float[] magnitudes, int count) {
        BitSet kept = new BitSet(magnitudes.length);
        if (count == 0) {
            return kept;
        }
        float threshold = atRank(magnitudes, count);
        int ties = count;
        for (int i = 0; i < magnitudes.length; i++) {
            if (magnitudes[i] > threshold) {
                kept.set(i);
                ties--;
            }
        }
        for (int i = 0; i < magnitudes.length && ties > 0; i++) {
            if (magnitudes[i] == threshold) {
                kept.set(i);
                ties--;
            }
        }
        return kept;
    }

    /**
     * The magnitude of a rank, counted from 1 for the largest. Magnitudes are counted by the upper
     * bits of their representation, which are ordered as they are, and only those of the bucket in
     * which the rank lies are sorted: a layer of millions of weights has to follow a slider.
     */
    private static float atRank(float[] magnitudes, int rank) {
        int[] buckets = new int[1 << Short.SIZE];
        for (float magnitude : magnitudes) {
            buckets[bucket(magnitude)]++;
        }
        int bucket = buckets.length - 1;
        int larger = 0;
        while (larger + buckets[bucket] < rank) {
            larger += buckets[bucket--];
        }
        float[] near = new float[buckets[bucket]];
        int found = 0;
        for (float magnitude : magnitudes) {
            if (bucket(magnitude) == bucket) {
                near[found++] = magnitude;
            }
        }
        Arrays.sort(near);
        return near[near.length - (rank - larger)];
    }

    private static int bucket(float magnitude) {
        return Float.floatToRawIntBits(magnitude) >>> Short.SIZE - 1;
    }
}
