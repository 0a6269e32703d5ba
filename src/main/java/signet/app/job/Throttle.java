package signet.app.job;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Passes on at most ten reports a second, so that a fast loop cannot flood the window. */
final class Throttle implements Progress {
    private static final long PAUSE_NANOS = Duration.ofMillis(100).toNanos();

    private final LongSupplier nanoTime;
    private final Executor callbacks;
    private final Consumer<ProgressEvent> listener;
    private final long start;
    private volatile BooleanSupplier cancelled = () -> false;
    private long next;

    Throttle(LongSupplier nanoTime, Executor callbacks, Consumer<ProgressEvent> listener) {
        this.nanoTime = nanoTime;
        this.callbacks = callbacks;
        this.listener = listener;
        this.start = nanoTime.getAsLong();
        this.next = start;
    }

    void stopWhen(BooleanSupplier condition) {
        cancelled = condition;
    }

    @Override
    public void report(long done, long total, String unit) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        long now = nanoTime.getAsLong();
        if (isDue(now)) {
            ProgressEvent event =
                    new ProgressEvent(done, total, unit, Duration.ofNanos(now - start));
            callbacks.execute(() -> tell(event));
        }
    }

    private synchronized boolean isDue(long now) {
        if (now - next < 0) {
            return false;
        }
        next = now + PAUSE_NANOS;
        return true;
    }

    /** A report that was under way when the job was cancelled would arrive after the outcome. */
    private void tell(ProgressEvent event) {
        if (!cancelled.getAsBoolean()) {
            listener.accept(event);
        }
    }
}
