package signet.ticket;

/**
 * Exact quantiles of the magnitudes of many floats in two passes and fixed memory.
 *
 * <p>The bits of non-negative floats are ordered as the floats are. The first pass counts by the
 * upper 16 of the 31 bits; the second counts the lower 15 for those buckets only in which a wanted
 * rank lies.
 */
final class ExactQuantiles {
    private static final int LOWER = 15;

    private final double[] levels;
    private final long[] coarse = new long[1 << 31 - LOWER];
    private final long[][] fine = new long[coarse.length][];
    private long total;

    /**
     * @param levels the quantiles wanted, each 0 to 1
     */
    ExactQuantiles(double... levels) {
        this.levels = levels;
    }

    /** First pass; values must be finite. */
    void count(float value) {
        coarse[magnitude(value) >>> LOWER]++;
        total++;
    }

    /** Between the passes. */
    void choose() {
        for (double level : levels) {
            double position = level * (total - 1);
            open((long) Math.floor(position));
            open((long) Math.ceil(position));
        }
    }

    /** Second pass, with the same values. */
    void refine(float value) {
        int bits = magnitude(value);
        long[] counts = fine[bits >>> LOWER];
        if (counts != null) {
            counts[bits & (1 << LOWER) - 1]++;
        }
    }

    /**
     * A quantile; between two neighbouring values on the line that joins them, as NumPy does by
     * default (Hyndman and Fan 1996, type 7).
     *
     * @param level one of the levels wanted
     */
    double at(double level) {
        double position = level * (total - 1);
        long below = (long) Math.floor(position);
        double low = valueOf(below);
        double high = valueOf((long) Math.ceil(position));
        return low + (position - below) * (high - low);
    }

    private static int magnitude(float value) {
        return Float.floatToRawIntBits(value) & Integer.MAX_VALUE;
    }

    private void open(long rank) {
        int bucket = find(coarse, rank);
        if (fine[bucket] == null) {
            fine[bucket] = new long[1 << LOWER];
        }
    }

    private float valueOf(long rank) {
        int bucket = find(coarse, rank);
        long before = 0;
        for (int i = 0; i < bucket; i++) {
            before += coarse[i];
        }
        return Float.intBitsToFloat(bucket << LOWER | find(fine[bucket], rank - before));
    }

    /** The bucket in which the value of a rank, counted from 0, lies. */
    private static int find(long[] counts, long rank) {
        long left = rank;
        int bucket = 0;
        while (left >= counts[bucket]) {
            left -= counts[bucket++];
        }
        return bucket;
    }
}
