package signet.mark.place;

import java.util.BitSet;
import signet.mark.LayerWeights;

/**
 * How the magnitudes of kept weights are spread, in buckets that are 1/128 of their value wide:
 * quantiles of millions of weights in one pass.
 */
final class WeightSurvey {
    private static final int DROPPED_BITS = 16;

    private final long[] counts = new long[1 << 31 - DROPPED_BITS];
    private final double[] energies = new double[counts.length];
    private long total;
    private double energy;

    void add(LayerWeights weights, BitSet kept) {
        for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
            float magnitude = weights.magnitude(i);
            int bucket = bucket(magnitude);
            double squared = (double) magnitude * magnitude;
            counts[bucket]++;
            energies[bucket] += squared;
            total++;
            energy += squared;
        }
    }

    void add(WeightSurvey other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
            energies[i] += other.energies[i];
        }
        total += other.total;
        energy += other.energy;
    }

    double energy() {
        return energy;
    }

    /** The first bucket at which a share of all weights is reached. */
    int quantileBucket(double share) {
        long below = 0;
        int bucket = 0;
        while (bucket < counts.length - 1 && below + counts[bucket] < share * total) {
            below += counts[bucket++];
        }
        return bucket;
    }

    /** Share of these weights in a bucket or below. */
    double shareUpTo(int bucket) {
        long below = 0;
        for (int i = 0; i <= bucket; i++) {
            below += counts[i];
        }
        return total == 0 ? 0 : (double) below / total;
    }

    /** Mean squared weight up to a bucket. */
    double meanEnergyUpTo(int bucket) {
        double sum = 0;
        long count = 0;
        for (int i = 0; i <= bucket; i++) {
            sum += energies[i];
            count += counts[i];
        }
        return count == 0 ? 0 : sum / count;
    }

    private static int bucket(float magnitude) {
        return Float.floatToRawIntBits(magnitude) >>> DROPPED_BITS;
    }
}
