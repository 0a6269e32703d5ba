package signet.lab;

/** Hears what happens in a run, on the thread that runs it. */
@FunctionalInterface
public interface RunListener {
    /** Hears nothing. */
    RunListener NONE = event -> {};

    /** Something happened. */
    void heard(RunEvent event);

    /**
     * Asked after every step of training and every batch of an evaluation.
     *
     * @throws java.util.concurrent.CancellationException if the run shall stop; it can go on later
     */
    default void check() {}
}
