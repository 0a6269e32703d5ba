package signet.app.worker;

import java.util.concurrent.CancellationException;

/** Whether a worker was asked to stop. */
final class Stop {
    private volatile boolean asked;

    void ask() {
        asked = true;
    }

    /**
     * @throws CancellationException if it was asked
     */
    void check() {
        if (asked) {
            throw new CancellationException();
        }
    }
}
