package signet.ui.heatmap;

import java.util.Arrays;
import signet.ticket.Layer;
import signet.ticket.Mask;
import signet.ticket.Tensor;

/**
 * Up to which magnitude the weights of a layer are told apart by colour: nearly the largest kept
 * one, because a few outliers would otherwise make all others look alike.
 */
final class WeightScale {
    private static final double QUANTILE = 0.995;
    private static final int SAMPLES = 1 << 16;

    private WeightScale() {}

    /** The magnitude of the strongest colour, more than 0 and finite. */
    static float of(Layer layer) {
        Tensor weight = layer.weight().orElseThrow();
        Mask mask = layer.mask();
        // An odd step, so that the samples do not all fall on the same place of a kernel.
        long step = weight.elements() / SAMPLES | 1;
        float[] magnitudes = new float[(int) (weight.elements() / step) + 1];
        int count = 0;
        for (long i = 0; i < weight.elements(); i += step) {
            float magnitude = Math.abs(weight.floatAt(i));
            if (mask.isKept(i) && magnitude > 0 && magnitude <= Float.MAX_VALUE) {
                magnitudes[count++] = magnitude;
            }
        }
        if (count == 0) {
            return 1;
        }
        Arrays.sort(magnitudes, 0, count);
        return magnitudes[(int) (QUANTILE * (count - 1))];
    }
}
