package signet.mark.extract;

import java.util.Arrays;
import java.util.BitSet;
import signet.ticket.Mask;
import signet.ticket.Shape;
import signet.ticket.Tensor;

/** The mask that a dense layer would have if its smallest weights were pruned. */
public final class LargestWeights {
    private LargestWeights() {}

    /**
     * Keeps the largest magnitudes of a layer, exactly as many as the density says (rounded), the
     * earlier of equal ones first.
     *
     * @param weight of shape [out, in, ...]; a value that is no number counts as 0
     */
    public static Mask mask(Tensor weight, KeptRule.Largest rule) {
        float[] magnitudes = weight.floats();
        for (int i = 0; i < magnitudes.length; i++) {
            float magnitude = Math.abs(magnitudes[i]);
            magnitudes[i] = Float.isNaN(magnitude) ? 0 : magnitude;
        }
        Shape shape = weight.shape();
        if (rule.perChannel() && magnitudes.length > 0) {
            divideByChannelMeans(magnitudes, magnitudes.length / (int) shape.dimension(0));
        }
        return Mask.of(shape, largest(magnitudes, Math.round(rule.density() * magnitudes.length)));
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

    private static BitSet largest(float[] magnitudes, long count) {
        BitSet kept = new BitSet(magnitudes.length);
        if (count == 0) {
            return kept;
        }
        float[] sorted = magnitudes.clone();
        Arrays.sort(sorted);
        float threshold = sorted[sorted.length - (int) count];
        long ties = count;
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
}
