package signet.report.attack;

import signet.ticket.Density;

/**
 * An attacked ticket, measured.
 *
 * @param accuracy on the test images after the attack, 0 to 1
 * @param baseline the same before the attack, 0 to 1
 * @param density after the attack, over the counted layers
 */
public record Measurement(double accuracy, double baseline, Density density, Detection detection)
        implements CellOutcome {
    /** Up to here a network counts as good as before, in percentage points (the paper's 1 %). */
    public static final double MATCHING = 1;

    /** So that a drop of exactly one point, computed from binary fractions, still matches. */
    private static final double ROUNDING = 1e-9;

    public Measurement {
        requireShare(accuracy);
        requireShare(baseline);
    }

    /** Accuracy lost, in percentage points; negative where the attack improved the network. */
    public double drop() {
        return 100 * (baseline - accuracy);
    }

    /** Whether the thief's network is as good as the owner's: at most one point lost. */
    public boolean matched() {
        return drop() <= MATCHING + ROUNDING;
    }

    private static void requireShare(double accuracy) {
        if (!(accuracy >= 0 && accuracy <= 1)) {
            throw new IllegalArgumentException("an accuracy of %s".formatted(accuracy));
        }
    }
}
