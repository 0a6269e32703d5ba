package signet.report.attack;

import java.util.OptionalDouble;
import signet.ticket.Density;

/**
 * An attacked ticket, measured.
 *
 * @param accuracy on the test images after the attack, 0 to 1
 * @param baseline the same before the attack, 0 to 1; empty where the attack moved the network to
 *     another task, whose test images the accuracy is on
 * @param density after the attack, over the counted layers
 */
public record Measurement(
        double accuracy, OptionalDouble baseline, Density density, Detection detection)
        implements CellOutcome {
    /** Up to here a network counts as good as before, in percentage points (the paper's 1 %). */
    public static final double MATCHING = 1;

    /** So that a drop of exactly one point, computed from binary fractions, still matches. */
    private static final double ROUNDING = 1e-9;

    public Measurement {
        requireShare(accuracy);
        baseline.ifPresent(Measurement::requireShare);
    }

    /** A network that still does what the owner's does. */
    public Measurement(double accuracy, double baseline, Density density, Detection detection) {
        this(accuracy, OptionalDouble.of(baseline), density, detection);
    }

    /** Whether the accuracy is on another task's images, so that no drop can be told. */
    public boolean isOfOtherTask() {
        return baseline.isEmpty();
    }

    /**
     * Accuracy lost, in percentage points; negative where the attack improved the network, not a
     * number where it solves another task.
     */
    public double drop() {
        return 100 * (baseline.orElse(Double.NaN) - accuracy);
    }

    /**
     * Whether the thief's network is as good as the owner's: at most one point lost. One of another
     * task is not.
     */
    public boolean matched() {
        return drop() <= MATCHING + ROUNDING;
    }

    private static void requireShare(double accuracy) {
        if (!(accuracy >= 0 && accuracy <= 1)) {
            throw new IllegalArgumentException("an accuracy of %s".formatted(accuracy));
        }
    }
}
