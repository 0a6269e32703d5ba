package signet.evidence;

import java.util.Locale;

/**
 * A probability under a null model, held as its base-2 logarithm.
 *
 * @param log2 0 for a certain event, negative infinity for an impossible one, never positive
 */
public record PValue(double log2) implements Comparable<PValue> {
    /** Chance explains everything. */
    public static final PValue ONE = new PValue(0);

    public PValue {
        if (!(log2 <= 0)) {
            throw new IllegalArgumentException("log2 p cannot be " + log2);
        }
        // Without a minus sign zero is equal to itself and prints well.
        log2 += 0.0;
    }

    /** The union bound over all tries, Bonferroni: log2 p + log2 T, at most 0. */
    public PValue after(Tries tries) {
        return new PValue(Math.min(0, log2 + tries.log2()));
    }

    /** Whether p &lt;= 2^{@code threshold}. */
    public boolean reaches(double threshold) {
        return log2 <= threshold;
    }

    /** The larger of the two, which claims less. */
    public PValue or(PValue other) {
        return log2 >= other.log2 ? this : other;
    }

    /** Orders by strength: the smaller p first. */
    @Override
    public int compareTo(PValue other) {
        return Double.compare(log2, other.log2);
    }

    /** As shown to people: {@code log2 p −141.3}. */
    @Override
    public String toString() {
        double shown = log2 > -0.05 ? 0 : log2;
        return String.format(Locale.ROOT, "log2 p %.1f", shown).replace('-', '\u2212');
    }
}
