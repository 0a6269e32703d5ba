package signet.app.worker;

import java.time.Duration;
import java.util.Locale;

/** How long something still takes, in a unit that fits. */
final class TimeLeft {
    private static final Duration SECONDS_ARE_ENOUGH = Duration.ofSeconds(90);
    private static final Duration MINUTES_ARE_ENOUGH = Duration.ofMinutes(90);
    private static final Duration HOURS_ARE_ENOUGH = Duration.ofHours(48);

    private TimeLeft() {}

    /** {@code 40 s left}, {@code 12 min left}, {@code 3.5 h left} or {@code 7.5 days left}. */
    static String words(Duration time) {
        if (time.compareTo(SECONDS_ARE_ENOUGH) < 0) {
            return "%d s left".formatted(time.toSeconds());
        }
        if (time.compareTo(MINUTES_ARE_ENOUGH) < 0) {
            return "%d min left".formatted(Math.ceilDiv(time.toSeconds(), 60));
        }
        double hours = time.toMinutes() / 60.0;
        return time.compareTo(HOURS_ARE_ENOUGH) < 0
                ? String.format(Locale.ROOT, "%.1f h left", hours)
                : String.format(Locale.ROOT, "%.1f days left", hours / 24);
    }
}
