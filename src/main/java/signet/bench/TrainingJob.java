package signet.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import signet.app.files.Directories;
import signet.app.job.JobRunner;
import signet.app.job.Outcome;
import signet.app.worker.EngineChoice;
import signet.app.worker.RunExperiment;
import signet.app.worker.RunningWorker;
import signet.app.worker.WorkerEnd;
import signet.app.worker.WorkerMessage;
import signet.app.worker.Workers;
import signet.lab.RunEvent;
import signet.lab.RunFolder;
import signet.lab.Runs;
import signet.lab.spec.ImageSource;
import signet.lab.spec.Preset;
import signet.lab.spec.RunSpec;
import signet.net.Device;

/** A worker that trains on every core, started as the window starts it. */
final class TrainingJob implements AutoCloseable {
    private final RunningWorker worker;
    private final JobRunner runner = JobRunner.tellingOn(Runnable::run);
    private final CompletableFuture<Void> training = new CompletableFuture<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile double imagesPerSecond;

    private TrainingJob(RunningWorker worker) {
        this.worker = worker;
        runner.start("Train", _ -> worker.await(this::hear), _ -> {}, this::end);
    }

    /**
     * Starts one and waits until it trains.
     *
     * @param folder for its run and its log
     * @throws IOException if it does not come to train
     */
    static TrainingJob start(Path folder, int threads) throws IOException, InterruptedException {
        RunSpec spec =
                Preset.PAPER.spec(
                        RunSpec.Kind.TRAIN, Preset.NETWORK, new ImageSource.Origin.Sample());
        RunFolder run = new Runs(folder.resolve("runs")).begin(spec);
        Path natives = Directories.ofThisUser().cache();
        Workers workers = new Workers(new Directories(folder, folder, natives, folder));
        EngineChoice cores = new EngineChoice(Device.CPU, threads);
        TrainingJob job = new TrainingJob(workers.start(new RunExperiment(run.path(), cores)));
        try {
            job.training.get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause().getMessage(), e);
        }
        return job;
    }

    private void hear(WorkerMessage message) {
        if (message instanceof WorkerMessage.Ran(RunEvent.Stepped step)) {
            imagesPerSecond = step.imagesPerSecond();
            training.complete(null);
        }
    }

    private void end(Outcome<WorkerEnd> outcome) {
        training.completeExceptionally(new IOException("the job ended: " + outcome));
        over.countDown();
    }

    /** Its latest rate. */
    double imagesPerSecond() {
        return imagesPerSecond;
    }

    /** Whether it still trains. */
    boolean goesOn() {
        return over.getCount() > 0;
    }

    /** Stops it and waits until it is gone. */
    @Override
    public void close() {
        worker.cancel();
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        runner.close();
    }
}
