package signet.app.job;

import java.util.Optional;

/**
 * How far a job is.
 *
 * @param done amount so far
 * @param total amount in all, or {@link Progress#UNKNOWN}
 * @param unit plural noun, such as {@code layers}
 */
public record ProgressEvent(long done, long total, String unit) {
    /** Part that is done, 0 to 1; empty where the total is not known. */
    public Optional<Double> fraction() {
        return total <= 0 ? Optional.empty() : Optional.of(Math.min(1.0, (double) done / total));
    }
}
