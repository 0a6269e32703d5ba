package signet.net.train;

/** Training under way. Masks are enforced at every step and asserted at the end of every epoch. */
public interface TrainingSession extends AutoCloseable {
    /**
     * Trains to the end of the current epoch.
     *
     * @param listener told after every step; may throw to stop, after which {@link #state} is that
     *     after the step
     * @throws NonFiniteLossException if the loss is not a number any more
     */
    EpochResult epoch(StepListener listener);

    /** Whether all epochs of the recipe are done. */
    boolean isOver();

    /**
     * A copy of everything from which training goes on. A listener may ask for it: it is then that
     * after the step.
     */
    TrainingState state();

    @Override
    void close();

    /** Told after every step. */
    @FunctionalInterface
    interface StepListener {
        /** Hears nothing. */
        StepListener NONE = step -> {};

        /** A step is done. */
        void step(StepResult step);
    }

    /**
     * One step.
     *
     * @param epoch counted from 0
     * @param step of the epoch, counted from 0
     * @param steps of the epoch
     * @param images in the batch
     * @param right how many of them were classified right as they were seen
     * @param loss mean cross entropy of the batch
     * @param rate learning rate used
     */
    record StepResult(
            int epoch, int step, int steps, int images, int right, double loss, double rate) {}

    /**
     * One epoch, or the rest of one that was under way when the session began.
     *
     * @param epoch counted from 0
     * @param loss mean over the epoch's images, as they were seen
     * @param accuracy part of the epoch's images classified right as they were seen, 0 to 1
     * @param rate learning rate of its last step
     */
    record EpochResult(int epoch, double loss, double accuracy, double rate) {}
}
