package signet.lab.sweep;

/** Hears what happens in a sweep; from several threads, but never from two at once. */
@FunctionalInterface
public interface SweepListener {
    /** Hears nothing. */
    SweepListener NONE = event -> {};

    /** Something happened. */
    void heard(SweepEvent event);

    /**
     * Asked often, from several threads.
     *
     * @throws java.util.concurrent.CancellationException if the sweep shall stop; it can go on
     *     later
     */
    default void check() {}
}
