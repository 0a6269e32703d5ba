package signet.app.job;

import java.time.Duration;
import java.util.Optional;

/**
 * How far a job is.
 *
 * @param done amount so far
 * @param total amount in all, or {@link Progress#UNKNOWN}
 * @param unit plural noun, such as {@code layers}
 * @param elapsed time since the job started to work
 */
public record ProgressEvent(long done, long total, String unit, Duration elapsed) {
    /** Part that is done, 0 to 1; empty where the total is not known. */
    public Optional<Double> fraction() {
        return total <= 0 ? Optional.empty() : Optional.of(Math.min(1.0, (double) done / total));
    }

    /** Amount per second since the start; 0 in the first moment. */
    public double rate() {
        return elapsed.isZero() ? 0 : done * 1e9 / elapsed.toNanos();
    }

    /** Time left at the rate so far; empty where it cannot be told. */
    public Optional<Duration> remaining() {
        if (total <= 0 || done <= 0) {
            return Optional.empty();
        }
        double perUnit = (double) elapsed.toNanos() / done;
        return Optional.of(Duration.ofNanos(Math.max(0, (long) (perUnit * (total - done)))));
    }
}
