package signet.ui.jobs;

import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import signet.app.worker.JobQueue;
import signet.app.worker.RunningWorker;
import signet.app.worker.WorkerEnd;
import signet.app.worker.WorkerMessage;
import signet.app.worker.WorkerRequest;

/** A queue whose workers are no processes: they say what a test has them say. */
public final class FakeQueue implements JobQueue.Starter {
    /** What a worker is told to say next, or how it is told to end. */
    private sealed interface Next {
        record Say(WorkerMessage message) implements Next {}

        record End(WorkerEnd end) implements Next {}
    }

    private final Map<WorkerRequest<?>, FakeWorker> workers = new ConcurrentHashMap<>();

    /** A queue that tells on an executor. */
    public JobQueue queue(Executor callbacks) {
        return JobQueue.tellingOn(callbacks, this);
    }

    @Override
    public RunningWorker start(WorkerRequest<?> request) {
        FakeWorker worker = new FakeWorker();
        workers.put(request, worker);
        return worker;
    }

    /** Whether a worker was started on this. */
    public boolean runs(WorkerRequest<?> request) {
        return workers.containsKey(request);
    }

    /** Has the worker of a request say something. */
    public void say(WorkerRequest<?> request, WorkerMessage message) {
        workers.get(request).next.add(new Next.Say(message));
    }

    /** Has the worker of a request end. */
    public void end(WorkerRequest<?> request, WorkerEnd end) {
        workers.get(request).next.add(new Next.End(end));
    }

    private static final class FakeWorker implements RunningWorker {
        private final BlockingQueue<Next> next = new LinkedBlockingQueue<>();

        @Override
        public WorkerEnd await(Consumer<WorkerMessage> listener) {
            while (true) {
                try {
                    switch (next.take()) {
                        case Next.Say(WorkerMessage message) -> listener.accept(message);
                        case Next.End(WorkerEnd end) -> {
                            return end;
                        }
                    }
                } catch (InterruptedException e) {
                    return new WorkerEnd.Cancelled();
                }
            }
        }

        @Override
        public void cancel() {
            next.add(new Next.End(new WorkerEnd.Cancelled()));
        }
    }
}
