package signet.app.job;

import java.nio.channels.ClosedByInterruptException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs work off the calling thread. Beside the handler of uncaught exceptions this is the only
 * place that catches everything: what ends here ends in words.
 */
public final class JobRunner implements AutoCloseable {
    private final ExecutorService workers;
    private final Executor callbacks;
    private final LongSupplier nanoTime;

    /**
     * @param workers where work runs
     * @param callbacks where progress and outcomes are told, such as {@code Platform::runLater}
     * @param nanoTime a clock like {@link System#nanoTime()}
     */
    JobRunner(ExecutorService workers, Executor callbacks, LongSupplier nanoTime) {
        this.workers = workers;
        this.callbacks = callbacks;
        this.nanoTime = nanoTime;
    }

    /** A runner with a daemon thread per job, so that no job keeps the program from ending. */
    public static JobRunner tellingOn(Executor callbacks) {
        ThreadFactory threads = Thread.ofPlatform().daemon().name("signet-job-", 1).factory();
        return new JobRunner(
                Executors.newThreadPerTaskExecutor(threads), callbacks, System::nanoTime);
    }

    /**
     * Starts work.
     *
     * @param title what the person sees while it runs
     * @param onProgress told at most ten times a second, on the callback executor
     * @param onOutcome told exactly once, on the callback executor, after all progress
     */
    public <R> Job start(
            String title,
            Work<R> work,
            Consumer<ProgressEvent> onProgress,
            Consumer<Outcome<R>> onOutcome) {
        RunningJob<R> job =
                new RunningJob<>(title, work, callbacks, nanoTime, onProgress, onOutcome);
        try {
            workers.execute(job);
        } catch (RejectedExecutionException closed) {
            // What closing interrupts may ask for its next piece of work before it hears of it.
            job.cancel();
        }
        return job;
    }

    /**
     * Does work on the calling thread and puts whatever happens into an outcome.
     *
     * @param title names the work in the words for a failure nobody foresaw
     */
    public static <R> Outcome<R> attempt(String title, Work<R> work, Progress progress) {
        try {
            return new Outcome.Done<>(work.run(progress));
        } catch (CancellationException | InterruptedException | ClosedByInterruptException e) {
            return new Outcome.Cancelled<>();
        } catch (ProblemException e) {
            return new Outcome.Failed<>(e.problem());
        } catch (Throwable e) {
            logger().warn("{} failed", title, e);
            return new Outcome.Failed<>(Problems.unexpected(title, e));
        }
    }

    /** Asked for only when needed: setting up logging costs the command line its first moment. */
    private static Logger logger() {
        return LoggerFactory.getLogger(JobRunner.class);
    }

    /**
     * Interrupts what still runs. Its outcomes, and those of later work, are told as {@link
     * Outcome.Cancelled}.
     */
    @Override
    public void close() {
        workers.shutdownNow();
    }
}
