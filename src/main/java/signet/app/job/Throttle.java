package signet.app.job;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Passes on at most ten reports a second, so that a fast loop cannot flood the window. */
final class Throttle implements Progress {
    private final Executor callbacks;
    private final Consumer<ProgressEvent> listener;
    private final Pace pace;
    private volatile BooleanSupplier cancelled = () -> false;

    Throttle(LongSupplier nanoTime, Executor callbacks, Consumer<ProgressEvent> listener) {
        this.callbacks = callbacks;
        this.listener = listener;
        this.pace = new Pace(nanoTime);
    }

    void stopWhen(BooleanSupplier condition) {
        cancelled = condition;
    }

    @Override
    public void report(long done, long total, String unit) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        if (pace.isDue()) {
            ProgressEvent event = new ProgressEvent(done, total, unit);
            callbacks.execute(() -> tell(event));
        }
    }

    /** A report that was under way when the job was cancelled would arrive after the outcome. */
    private void tell(ProgressEvent event) {
        if (!cancelled.getAsBoolean()) {
            listener.accept(event);
        }
    }
}
