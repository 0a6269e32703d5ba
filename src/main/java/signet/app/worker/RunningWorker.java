package signet.app.worker;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/** A worker that was started and ends exactly once. */
public interface RunningWorker {
    /**
     * Waits for the end, on the calling thread. An interrupt cancels the worker and goes on waiting
     * for it.
     *
     * @param listener told of everything but the end, on the calling thread; may throw a {@link
     *     CancellationException} to stop the worker
     */
    WorkerEnd await(Consumer<WorkerMessage> listener);

    /** Asks it to stop, which it does within a step of training; later it is killed. */
    void cancel();
}
