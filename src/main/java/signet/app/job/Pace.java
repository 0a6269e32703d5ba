package signet.app.job;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Ten times a second: as often as a person can read a number, and no flood. */
public final class Pace {
    private static final long PAUSE_NANOS = Duration.ofMillis(100).toNanos();

    private final LongSupplier nanoTime;
    private long next;

    /**
     * @param nanoTime a clock like {@link System#nanoTime()}
     */
    public Pace(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.next = nanoTime.getAsLong();
    }

    /** Whether the next report may go out; if so, the one after it has to wait. */
    public synchronized boolean isDue() {
        long now = nanoTime.getAsLong();
        if (now - next < 0) {
            return false;
        }
        next = now + PAUSE_NANOS;
        return true;
    }
}
