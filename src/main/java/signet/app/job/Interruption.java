package signet.app.job;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What Ctrl+C, or the system's wish that the program ends, means while work is done: the thread
 * that does it is interrupted and gets some time to leave everything whole.
 */
public final class Interruption implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Thread worker;
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread hook =
            Thread.ofPlatform().name("signet-interruption").unstarted(this::interrupt);

    private Interruption(Thread worker) {
        this.worker = worker;
    }

    /** From now until it is closed, the end of the program waits for the thread. */
    public static Interruption of(Thread worker) {
        Interruption interruption = new Interruption(worker);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** Runs when the program is about to end. */
    private void interrupt() {
        worker.interrupt();
        try {
            over.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The program is ending, and this is what it waited for.
        }
    }
}
