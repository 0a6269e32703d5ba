package signet.format.pickle;

import signet.format.MalformedFileException;
import signet.format.ReadLimits;

/** Counts what the pickles of one file ask for, and ends them where it is too much. */
public final class PickleBudget {
    private final ReadLimits limits;
    private long opcodes;
    private long remembered;
    private long stringBytes;

    public PickleBudget(ReadLimits limits) {
        this.limits = limits;
    }

    ReadLimits limits() {
        return limits;
    }

    void countOpcode() throws MalformedFileException {
        if (++opcodes > limits.opcodes()) {
            throw tooMuch("instructions", limits.opcodes());
        }
    }

    void countMemo() throws MalformedFileException {
        if (++remembered > limits.memo()) {
            throw tooMuch("remembered objects", limits.memo());
        }
    }

    void countStringBytes(long bytes) throws MalformedFileException {
        stringBytes += bytes;
        if (stringBytes > limits.stringBytes()) {
            throw tooMuch("bytes of text", limits.stringBytes());
        }
    }

    private static MalformedFileException tooMuch(String what, long limit) {
        return MalformedFileException.sound(
                "The pickle has more than %,d %s; a ticket needs far fewer; save model.state_dict()"
                                .formatted(limit, what)
                        + " alone.");
    }
}
