package signet.app.worker;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import signet.app.job.JobRunner;
import signet.app.job.Outcome;
import signet.app.job.Progress;
import signet.net.Device;

/**
 * Jobs in the order in which they are done, as many at a time as their devices take. Every job is a
 * worker process.
 */
public final class JobQueue implements AutoCloseable {
    private final Starter starter;
    private final ToIntFunction<Device> limit;
    private final ExecutorService waiters;
    private final Executor callbacks;
    private final InstantSource clock;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final List<QueuedJob> jobs = new ArrayList<>();
    private final Map<Long, RunningWorker> workers = new HashMap<>();
    private long lastId;
    private boolean closed;

    /**
     * @param limit jobs at a time on a device
     * @param waiters where running jobs are waited for, one task each
     * @param callbacks where listeners are told, such as {@code Platform::runLater}
     */
    JobQueue(
            Starter starter,
            ToIntFunction<Device> limit,
            ExecutorService waiters,
            Executor callbacks,
            InstantSource clock) {
        this.starter = starter;
        this.limit = limit;
        this.waiters = waiters;
        this.callbacks = callbacks;
        this.clock = clock;
    }

    /** A queue that does one job at a time on each device. */
    public static JobQueue tellingOn(Executor callbacks, Starter starter) {
        ThreadFactory threads = Thread.ofPlatform().daemon().name("signet-queue-", 1).factory();
        return new JobQueue(
                starter,
                device -> 1,
                Executors.newThreadPerTaskExecutor(threads),
                callbacks,
                InstantSource.system());
    }

    /** Starts workers. */
    @FunctionalInterface
    public interface Starter {
        /**
         * Starts a worker on a request.
         *
         * @throws IOException if the system starts no more processes
         */
        RunningWorker start(WorkerRequest<?> request) throws IOException;
    }

    /** Told on the callback executor. */
    public interface Listener {
        /** Something about the jobs changed. */
        void changed(List<QueuedJob> jobs);

        /** A running job says how far it is. */
        void told(QueuedJob job, WorkerMessage message);
    }

    public void addListener(Listener listener) {
        listeners.add(listener);
    }

    /** All jobs, also those that ended, in their order. */
    public synchronized List<QueuedJob> jobs() {
        return List.copyOf(jobs);
    }

    /** Puts a job at the end; it starts at once where its device is free. */
    public synchronized QueuedJob add(String title, WorkerRequest<?> request) {
        lastId++;
        QueuedJob job = new QueuedJob(lastId, title, request, new JobState.Waiting());
        jobs.add(job);
        advance();
        return find(job.id());
    }

    /** Stops a job. It ends within a step of training; one that has ended stays as it is. */
    public synchronized void cancel(long id) {
        QueuedJob job = find(id);
        switch (job.state()) {
            case JobState.Waiting() -> put(job.in(new JobState.Cancelled()));
            case JobState.Running(var since, _) -> {
                put(job.in(new JobState.Running(since, true)));
                if (workers.containsKey(id)) {
                    workers.get(id).cancel();
                }
            }
            case JobState.Done _, JobState.Failed _, JobState.Cancelled _ -> {}
        }
        advance();
    }

    /** Lets a stopped or failed job wait for its turn again, at the end. */
    public synchronized void resume(long id) {
        QueuedJob job = find(id);
        if (!job.state().isOpen()) {
            jobs.remove(job);
            jobs.add(job.in(new JobState.Waiting()));
            advance();
        }
    }

    /** Lets a waiting job pass the one that waits before it, if there is one. */
    public synchronized void moveUp(long id) {
        int at = jobs.indexOf(find(id));
        for (int before = at - 1; before >= 0; before--) {
            if (isWaiting(jobs.get(before)) && isWaiting(jobs.get(at))) {
                QueuedJob job = jobs.remove(at);
                jobs.add(before, job);
                advance();
                return;
            }
        }
    }

    /** Forgets a job that has ended. */
    public synchronized void remove(long id) {
        if (jobs.removeIf(job -> job.id() == id && !job.state().isOpen())) {
            advance();
        }
    }

    private static boolean isWaiting(QueuedJob job) {
        return job.state() instanceof JobState.Waiting;
    }

    private QueuedJob find(long id) {
        return jobs.stream()
                .filter(job -> job.id() == id)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("There is no job " + id));
    }

    private void put(QueuedJob job) {
        jobs.replaceAll(other -> other.id() == job.id() ? job : other);
    }

    /** Starts whatever may start, and tells. */
    private void advance() {
        for (QueuedJob job : List.copyOf(jobs)) {
            if (!closed && isWaiting(job) && isFree(job.request().engine().device())) {
                put(job.in(new JobState.Running(clock.instant(), false)));
                waiters.execute(() -> run(job));
            }
        }
        List<QueuedJob> now = jobs();
        callbacks.execute(() -> listeners.forEach(listener -> listener.changed(now)));
    }

    private boolean isFree(Device device) {
        return jobs.stream()
                        .filter(job -> job.state() instanceof JobState.Running)
                        .filter(job -> collide(device, job.request().engine().device()))
                        .count()
                < limit.applyAsInt(device);
    }

    /** Nobody knows yet which device {@code auto} will be. */
    private static boolean collide(Device a, Device b) {
        return a.equals(b) || a.equals(Device.AUTO) || b.equals(Device.AUTO);
    }

    private void run(QueuedJob job) {
        Outcome<WorkerEnd> outcome =
                JobRunner.attempt(job.title(), progress -> work(job), Progress.NONE);
        end(
                job,
                switch (outcome) {
                    case Outcome.Done<WorkerEnd>(WorkerEnd end) -> stateAfter(end);
                    case Outcome.Cancelled<WorkerEnd>() -> new JobState.Cancelled();
                    case Outcome.Failed<WorkerEnd>(var problem) ->
                            new JobState.Failed(problem, List.of());
                });
    }

    private static JobState stateAfter(WorkerEnd end) {
        return switch (end) {
            case WorkerEnd.Done(var answer) -> new JobState.Done(answer);
            case WorkerEnd.Cancelled() -> new JobState.Cancelled();
            case WorkerEnd.Failed(var problem, var lastLines) ->
                    new JobState.Failed(problem, lastLines);
        };
    }

    private WorkerEnd work(QueuedJob job) throws IOException {
        RunningWorker worker = starter.start(job.request());
        hold(job.id(), worker);
        return worker.await(message -> tell(job, message));
    }

    /** A job may be stopped while its worker is being started. */
    private synchronized void hold(long id, RunningWorker worker) {
        workers.put(id, worker);
        if (find(id).state() instanceof JobState.Running(_, boolean stopping) && stopping) {
            worker.cancel();
        }
    }

    private void tell(QueuedJob job, WorkerMessage message) {
        callbacks.execute(() -> listeners.forEach(listener -> listener.told(job, message)));
    }

    private synchronized void end(QueuedJob job, JobState state) {
        workers.remove(job.id());
        put(job.in(state));
        advance();
    }

    /** Stops everything and waits until it has stopped, so that all runs can go on later. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            jobs().stream().filter(job -> job.state().isOpen()).forEach(job -> cancel(job.id()));
        }
        waiters.shutdown();
        try {
            Duration longest = Worker.GRACE.plusSeconds(5);
            waiters.awaitTermination(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
