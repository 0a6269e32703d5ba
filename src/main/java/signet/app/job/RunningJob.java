package signet.app.job;

import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** A job on its way. {@link FutureTask} settles the race between its end and its cancellation. */
final class RunningJob<R> extends FutureTask<Outcome<R>> implements Job {
    private final Executor callbacks;
    private final Consumer<Outcome<R>> onOutcome;

    RunningJob(
            String title,
            Work<R> work,
            Executor callbacks,
            LongSupplier nanoTime,
            Consumer<ProgressEvent> onProgress,
            Consumer<Outcome<R>> onOutcome) {
        Throttle progress = new Throttle(nanoTime, callbacks, onProgress);
        super(() -> JobRunner.attempt(title, work, progress));
        this.callbacks = callbacks;
        this.onOutcome = onOutcome;
        progress.stopWhen(this::isCancelled);
    }

    @Override
    public void cancel() {
        cancel(true);
    }

    @Override
    public boolean isOver() {
        return isDone();
    }

    @Override
    protected void done() {
        Outcome<R> outcome = isCancelled() ? new Outcome.Cancelled<>() : resultNow();
        callbacks.execute(() -> onOutcome.accept(outcome));
    }
}
