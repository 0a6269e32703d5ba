package signet.ticket;

import java.util.OptionalDouble;

/**
 * Two masks laid over each other, and what chance would give at their densities: if the second
 * mask's kept weights were drawn without replacement, the number kept by both would follow the
 * hypergeometric distribution. Over several layers, chance acts in each layer by itself.
 *
 * @param both weights kept by both
 * @param onlyA weights kept by the first only
 * @param onlyB weights kept by the second only
 * @param neither weights kept by none
 * @param expectedBoth mean of {@code both} by chance
 * @param variance variance of {@code both} by chance
 */
public record MaskOverlap(
        long both, long onlyA, long onlyB, long neither, double expectedBoth, double variance) {
    /** Nothing to compare; neutral in {@link #plus}. */
    public static final MaskOverlap NONE = new MaskOverlap(0, 0, 0, 0, 0, 0);

    /**
     * Compares two masks.
     *
     * @throws IllegalArgumentException if the shapes differ
     */
    public static MaskOverlap of(Mask a, Mask b) {
        long both = a.keptByBoth(b);
        long total = a.total();
        double expected = total == 0 ? 0 : (double) a.kept() * b.kept() / total;
        double variance =
                total < 2
                        ? 0
                        : expected
                                * ((double) (total - a.kept()) / total)
                                * ((double) (total - b.kept()) / (total - 1));
        return new MaskOverlap(
                both,
                a.kept() - both,
                b.kept() - both,
                total - a.kept() - b.kept() + both,
                expected,
                variance);
    }

    /** Both comparisons together, as of two layers of one network. */
    public MaskOverlap plus(MaskOverlap other) {
        return new MaskOverlap(
                both + other.both,
                onlyA + other.onlyA,
                onlyB + other.onlyB,
                neither + other.neither,
                expectedBoth + other.expectedBoth,
                variance + other.variance);
    }

    /** Number of weights compared. */
    public long total() {
        return both + onlyA + onlyB + neither;
    }

    /** Jaccard index, both / either, 0 to 1; absent where neither mask keeps anything. */
    public OptionalDouble jaccard() {
        return ratio(both, both + onlyA + onlyB);
    }

    /** Jaccard index if {@code both} were {@link #expectedBoth}; absent as {@link #jaccard} is. */
    public OptionalDouble expectedJaccard() {
        return ratio(expectedBoth, 2 * both + onlyA + onlyB - expectedBoth);
    }

    /** Standard deviation of {@code both} by chance. */
    public double standardDeviation() {
        return Math.sqrt(variance);
    }

    /**
     * By how many standard deviations {@code both} lies above chance (negative: below); absent
     * where chance leaves no choice, as with a mask that keeps everything.
     */
    public OptionalDouble deviationsAboveChance() {
        return ratio(both - expectedBoth, standardDeviation());
    }

    private static OptionalDouble ratio(double part, double whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(part / whole);
    }
}
