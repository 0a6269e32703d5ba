package signet.app.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import signet.app.files.Directories;
import signet.app.job.ProblemException;
import signet.app.job.Problems;
import signet.app.job.Progress;
import signet.app.settings.SettingsStore;
import signet.format.json.JsonException;
import signet.net.djl.CudaDownload;
import signet.net.djl.PyTorchBuild;

/** Starts this program again, as a worker. */
public final class Workers implements JobQueue.Starter {
    private final Path natives;
    private final SettingsStore settings;
    private final WorkerLogs logs;

    public Workers(Directories directories) {
        natives = directories.cache().resolve("pytorch");
        settings = new SettingsStore(directories.config());
        logs = new WorkerLogs(directories.state().resolve("workers"));
    }

    @Override
    public RunningWorker start(WorkerRequest<?> request) throws IOException {
        return request instanceof RunSweep sweep
                ? SweepWorkers.start(sweep, this::startOne)
                : startOne(request);
    }

    private RunningWorker startOne(WorkerRequest<?> request) throws IOException {
        WorkerCommand command = WorkerCommand.ofThisProgram(natives, logs.next());
        return WorkerProcess.start(
                command.with(environment(request)), request.json(), Worker.GRACE);
    }

    private Map<String, String> environment(WorkerRequest<?> request) {
        return request instanceof DownloadCuda
                ? CudaDownload.environment()
                : pytorch(System.getenv());
    }

    /** Where the person's own PyTorch is; what the environment says of it comes first. */
    private Map<String, String> pytorch(Map<String, String> environment) {
        return settings.look()
                .compute()
                .pytorch()
                .filter(chosen -> environment.getOrDefault(PyTorchBuild.PATH, "").isBlank())
                .map(chosen -> Map.of(PyTorchBuild.PATH, chosen.toString()))
                .orElse(Map.of());
    }

    /**
     * Has a worker do something and waits for it. An interrupt of the calling thread stops it.
     *
     * @param listener told how far it is, on the calling thread
     * @throws ProblemException if it cannot be done
     * @throws CancellationException if it was stopped
     */
    public <R> R run(WorkerRequest<R> request, Consumer<WorkerMessage> listener)
            throws ProblemException {
        try {
            return switch (start(request).await(listener)) {
                case WorkerEnd.Done(var answer) -> request.resultOf(answer);
                case WorkerEnd.Cancelled() -> throw new CancellationException();
                case WorkerEnd.Failed(var problem, _) -> throw new ProblemException(problem);
            };
        } catch (IOException | JsonException e) {
            throw new ProblemException(Problems.unexpected(request.title(), e));
        }
    }

    /** The same, where all there is to tell is how far it is. */
    public <R> R run(WorkerRequest<R> request, Progress progress) throws ProblemException {
        return run(
                request,
                message -> {
                    if (message
                            instanceof
                            WorkerMessage.Progressed(long done, long total, String unit)) {
                        progress.report(done, total, unit);
                    }
                });
    }
}
