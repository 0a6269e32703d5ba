package signet.app.job;

import java.util.concurrent.CancellationException;

/** How work tells how far it is, and learns that nobody wants it any more. */
@FunctionalInterface
public interface Progress {
    /** Tells nobody and is never cancelled. */
    Progress NONE = (done, total, unit) -> {};

    /** Stands for a total that is not known. */
    long UNKNOWN = -1;

    /**
     * Tells how much is done. Cheap enough for inner loops: only some reports are passed on.
     *
     * @param done amount so far, in {@code unit}
     * @param total amount in all, or {@link #UNKNOWN}
     * @param unit plural noun, such as {@code layers}
     * @throws CancellationException if the work was cancelled; let it pass through
     */
    void report(long done, long total, String unit);

    /** Tells in words what is going on right now; the next report or note takes its place. */
    default void note(String status) {}

    /** Tells a result that is certain already, in a line for a person; it stays. */
    default void tell(String line) {}
}
