package signet.net.train;

/** The loss became infinite or not a number: training cannot go on from here. */
public final class NonFiniteLossException extends RuntimeException {
    private final int epoch;
    private final int step;

    public NonFiniteLossException(int epoch, int step, double loss) {
        super(
                "The loss became %s in step %d of epoch %d; a smaller learning rate may help."
                        .formatted(loss, step + 1, epoch + 1));
        this.epoch = epoch;
        this.step = step;
    }

    /** The epoch, counted from 0. */
    public int epoch() {
        return epoch;
    }

    /** The step of the epoch, counted from 0. */
    public int step() {
        return step;
    }
}
