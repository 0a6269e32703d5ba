package signet.ticket;

import java.util.Arrays;

/** What two passes over the kept weights of a layer find out about the finite ones. */
final class WeightScan {
    private static final int BINS = 64;

    private final ExactQuantiles quantiles = new ExactQuantiles(0.05, 0.25, 0.5, 0.75, 0.95);
    private final long[] bins = new long[BINS];
    private float min = Float.POSITIVE_INFINITY;
    private float max = Float.NEGATIVE_INFINITY;
    private long finite;

    void first(float[] values, int count) {
        for (int i = 0; i < count; i++) {
            float value = values[i];
            if (Float.isFinite(value)) {
                quantiles.count(value);
                min = Math.min(min, value);
                max = Math.max(max, value);
                finite++;
            }
        }
    }

    void choose() {
        quantiles.choose();
    }

    void second(float[] values, int count) {
        // Scaled in double: the width of a bin of subnormal weights would be 0 in float.
        double perBin = BINS / 2 / (double) limit();
        for (int i = 0; i < count; i++) {
            float value = values[i];
            if (Float.isFinite(value)) {
                quantiles.refine(value);
                int bin = (int) Math.floor(value * perBin) + BINS / 2;
                bins[Math.min(bin, BINS - 1)]++;
            }
        }
    }

    long finite() {
        return finite;
    }

    WeightStatistics.Spread spread() {
        return new WeightStatistics.Spread(
                min,
                max,
                new WeightStatistics.Quantiles(
                        quantiles.at(0.05),
                        quantiles.at(0.25),
                        quantiles.at(0.5),
                        quantiles.at(0.75),
                        quantiles.at(0.95)),
                new WeightHistogram(limit(), Arrays.stream(bins).boxed().toList()));
    }

    /** The largest magnitude; 1 where all weights are 0, so that the bins have a width. */
    private float limit() {
        float largest = Math.max(-min, max);
        return largest == 0 ? 1 : largest;
    }
}
