package signet.app.job;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** The newest request wins: an older one is cancelled and its outcome is never told. */
public final class LatestOnly {
    private final JobRunner runner;
    private final AtomicReference<Request> latest = new AtomicReference<>(new Request());

    public LatestOnly(JobRunner runner) {
        this.runner = runner;
    }

    /** Starts work in place of whatever was asked for before. */
    public <R> void request(
            String title,
            Work<R> work,
            Consumer<ProgressEvent> onProgress,
            Consumer<Outcome<R>> onOutcome) {
        Request request = new Request();
        latest.getAndSet(request).drop();
        request.hold(
                runner.start(
                        title,
                        work,
                        event -> tell(request, () -> onProgress.accept(event)),
                        outcome -> tell(request, () -> onOutcome.accept(outcome))));
    }

    /** Drops the request under way, if any. */
    public void cancel() {
        latest.getAndSet(new Request()).drop();
    }

    private void tell(Request request, Runnable callback) {
        if (latest.get() == request) {
            callback.run();
        }
    }

    /** A request may be dropped by another thread before its job has started. */
    private static final class Request {
        private Job job;
        private boolean dropped;

        synchronized void hold(Job started) {
            job = started;
            if (dropped) {
                job.cancel();
            }
        }

        synchronized void drop() {
            dropped = true;
            if (job != null) {
                job.cancel();
            }
        }
    }
}
