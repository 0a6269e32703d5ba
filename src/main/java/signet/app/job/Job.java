package signet.app.job;

/** Work that was started: it can be watched and cancelled, and it ends exactly once. */
public interface Job {
    /**
     * Stops it. Its outcome is {@link Outcome.Cancelled} at once, even where the work itself needs
     * longer to notice; nothing happens if it has ended already.
     */
    void cancel();

    /** Whether its outcome is known. */
    boolean isOver();
}
