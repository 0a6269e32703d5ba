package signet.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;

/** Masks and p-values drawn by chance, with a seed. */
final class Simulation {
    /** Kolmogorov and Smirnov's distance that chance exceeds in 1 of 1,000 large samples. */
    private static final double KS_ONE_IN_A_THOUSAND = 1.95;

    private Simulation() {}

    /** Bits that are set with a chance, each by itself. */
    static BitSet bits(SplittableRandom random, int count, double chance) {
        double[] chances = new double[count];
        Arrays.fill(chances, chance);
        return bits(random, chances);
    }

    static BitSet bits(SplittableRandom random, double... chances) {
        BitSet bits = new BitSet();
        for (int i = 0; i < chances.length; i++) {
            bits.set(i, random.nextDouble() < chances[i]);
        }
        return bits;
    }

    /** The first so many bits. */
    static BitSet first(int count) {
        BitSet bits = new BitSet();
        bits.set(0, count);
        return bits;
    }

    static BitSet xor(BitSet a, BitSet b) {
        BitSet result = (BitSet) a.clone();
        result.xor(b);
        return result;
    }

    static void assertUniform(double[] p) {
        assertThat(distance(p, true)).isLessThan(KS_ONE_IN_A_THOUSAND / Math.sqrt(p.length));
    }

    /** Small p-values are no more frequent than they may be. */
    static void assertNotTooSmall(double[] p) {
        assertThat(distance(p, false)).isLessThan(KS_ONE_IN_A_THOUSAND / Math.sqrt(p.length));
    }

    private static double distance(double[] p, boolean bothSides) {
        double[] sorted = p.clone();
        Arrays.sort(sorted);
        double largest = 0;
        for (int i = 0; i < sorted.length; i++) {
            largest = Math.max(largest, (i + 1.0) / sorted.length - sorted[i]);
            if (bothSides) {
                largest = Math.max(largest, sorted[i] - (double) i / sorted.length);
            }
        }
        return largest;
    }
}
