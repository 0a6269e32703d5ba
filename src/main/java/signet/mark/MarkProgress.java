package signet.mark;

import java.util.concurrent.CancellationException;

/** How placing, embedding and extracting tell how far they are, and learn that they may stop. */
@FunctionalInterface
public interface MarkProgress {
    /** Tells nobody and is never cancelled. */
    MarkProgress NONE = (done, total, unit) -> {};

    /**
     * Tells how much is done; called at least every 50 ms, from any thread.
     *
     * @param unit plural noun, such as {@code layers}
     * @throws CancellationException if nobody wants the work any more; passed through
     */
    void report(long done, long total, String unit);
}
