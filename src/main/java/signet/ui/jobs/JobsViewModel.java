package signet.ui.jobs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import signet.app.worker.FolderRequest;
import signet.app.worker.JobQueue;
import signet.app.worker.JobState;
import signet.app.worker.QueuedJob;
import signet.app.worker.RunExperiment;
import signet.app.worker.RunSweep;
import signet.app.worker.WorkerMessage;
import signet.app.worker.WorkerRequest;
import signet.lab.RunEvent;
import signet.lab.spec.RunSpec;
import signet.lab.sweep.SweepEvent;

/**
 * The queue as the window shows it. The queue tells on the window's thread; workers speak at most
 * ten times a second, so that no row is painted more often.
 */
public final class JobsViewModel implements JobQueue.Listener {
    private final JobQueue queue;
    private final ObservableList<JobRow> rows = FXCollections.observableArrayList();
    private final Map<Long, JobNews> news = new HashMap<>();
    private final List<BiConsumer<RunSpec, RunEvent>> runListeners = new ArrayList<>();
    private final List<BiConsumer<Path, SweepEvent>> sweepListeners = new ArrayList<>();
    private final Map<WorkerRequest<?>, RunSpec> runs = new HashMap<>();
    private final Map<WorkerRequest<?>, String> abouts = new HashMap<>();
    private List<QueuedJob> jobs = List.of();

    /**
     * @param queue must call back on the thread of the window
     */
    public JobsViewModel(JobQueue queue) {
        this.queue = queue;
        queue.addListener(this);
    }

    /** All jobs, in their order. */
    public ObservableList<JobRow> rows() {
        return rows;
    }

    /** The jobs themselves, as they were told last. */
    public List<QueuedJob> jobs() {
        return jobs;
    }

    /** Puts a job at the end of the queue, and returns its number. */
    public long add(String title, WorkerRequest<?> request) {
        return queue.add(title, request).id();
    }

    /**
     * Puts a run at the end of the queue, or lets it go on if it is there already.
     *
     * @param spec what the request's run does
     * @param about what is said of it while it waits
     */
    public void addRun(String title, RunSpec spec, String about, RunExperiment request) {
        runs.put(request, spec);
        add(title, about, request);
    }

    /**
     * Puts work at the end of the queue, or lets it go on if what its folder holds is there
     * already.
     *
     * @param about what is said of it while it waits
     */
    public void add(String title, String about, FolderRequest<?> request) {
        abouts.put(request, about);
        Optional<QueuedJob> known =
                queue.jobs().stream().filter(job -> isOf(job, request.folder())).findFirst();
        if (known.isPresent()) {
            queue.resume(known.get().id());
        } else {
            queue.add(title, request);
        }
    }

    private static boolean isOf(QueuedJob job, Path folder) {
        return job.request() instanceof FolderRequest<?> known && known.folder().equals(folder);
    }

    public void cancel(long id) {
        queue.cancel(id);
    }

    public void resume(long id) {
        queue.resume(id);
    }

    public void moveUp(long id) {
        queue.moveUp(id);
    }

    public void remove(long id) {
        queue.remove(id);
    }

    /** Whether something would stop if the window closed. */
    public boolean isBusy() {
        return rows.stream().anyMatch(row -> row.stage().isOpen());
    }

    /** Whether a worker is at such a job now. */
    public boolean isRunning(Class<? extends WorkerRequest<?>> kind) {
        return jobs.stream()
                .filter(job -> kind.isInstance(job.request()))
                .anyMatch(job -> job.state() instanceof JobState.Running);
    }

    /** Tells of what happens in sweeps, which are known by their folders. */
    public void onSweep(BiConsumer<Path, SweepEvent> listener) {
        sweepListeners.add(listener);
    }

    /** Tells of what happens in runs. */
    public void onRun(BiConsumer<RunSpec, RunEvent> listener) {
        runListeners.add(listener);
    }

    @Override
    public void changed(List<QueuedJob> now) {
        jobs = now;
        List<JobRow> next = new ArrayList<>();
        boolean waits = false;
        for (QueuedJob job : now) {
            boolean waiting = job.state() instanceof JobState.Waiting;
            next.add(row(job, waits && waiting));
            waits |= waiting;
        }
        news.keySet().removeIf(id -> now.stream().noneMatch(job -> job.id() == id));
        show(next);
    }

    /** Replaces only what is new, so that rows keep their focus. */
    private void show(List<JobRow> next) {
        if (next.stream().map(JobRow::id).toList().equals(rows.stream().map(JobRow::id).toList())) {
            for (int i = 0; i < next.size(); i++) {
                if (!next.get(i).equals(rows.get(i))) {
                    rows.set(i, next.get(i));
                }
            }
        } else {
            rows.setAll(next);
        }
    }

    @Override
    public void told(QueuedJob job, WorkerMessage message) {
        news(job).hear(message);
        if (message instanceof WorkerMessage.Ran(RunEvent event)) {
            spec(job)
                    .ifPresent(
                            spec -> runListeners.forEach(listener -> listener.accept(spec, event)));
        }
        if (message instanceof WorkerMessage.Swept(SweepEvent event)
                && job.request() instanceof RunSweep sweep) {
            sweepListeners.forEach(listener -> listener.accept(sweep.folder(), event));
        }
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).id() == job.id()) {
                rows.set(i, row(jobs.get(i), rows.get(i).mayMoveUp()));
            }
        }
    }

    private JobNews news(QueuedJob job) {
        return news.computeIfAbsent(job.id(), id -> new JobNews(spec(job)));
    }

    /** What a job does that is a run; empty for other jobs. */
    public Optional<RunSpec> spec(QueuedJob job) {
        return Optional.ofNullable(runs.get(job.request()));
    }

    private String about(QueuedJob job) {
        return abouts.getOrDefault(job.request(), "");
    }

    private JobRow row(QueuedJob job, boolean mayMoveUp) {
        JobNews last = news(job);
        return switch (job.state()) {
            case JobState.Waiting() ->
                    row(job, JobRow.Stage.WAITING, OptionalDouble.empty(), about(job), mayMoveUp);
            case JobState.Running(var _, boolean stopping) ->
                    row(
                            job,
                            stopping ? JobRow.Stage.STOPPING : JobRow.Stage.RUNNING,
                            last.fraction(),
                            last.words().isEmpty() ? "starts its worker" : last.words(),
                            false);
            case JobState.Done _ ->
                    row(job, JobRow.Stage.DONE, OptionalDouble.of(1), last.words(), false);
            case JobState.Cancelled _ ->
                    row(
                            job,
                            JobRow.Stage.STOPPED,
                            last.fraction(),
                            job.isResumable() ? "goes on where it stopped" : "",
                            false);
            case JobState.Failed(var problem, var lines) ->
                    new JobRow(
                            job.id(),
                            job.title(),
                            JobRow.Stage.FAILED,
                            last.fraction(),
                            problem.sentence(),
                            job.isResumable(),
                            false,
                            lines);
        };
    }

    private static JobRow row(
            QueuedJob job,
            JobRow.Stage stage,
            OptionalDouble fraction,
            String detail,
            boolean mayMoveUp) {
        return new JobRow(
                job.id(),
                job.title(),
                stage,
                fraction,
                detail,
                job.isResumable(),
                mayMoveUp,
                List.of());
    }
}
