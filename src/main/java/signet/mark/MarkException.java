package signet.mark;

/** Why a signature cannot be embedded or a record not used; the message is one sentence. */
public final class MarkException extends Exception {
    /** What would have to change. */
    public enum Fault {
        /** What was asked for: text, version, level, place. */
        REQUEST,
        /** The ticket. */
        TICKET,
        /** The owner's record. */
        RECORD
    }

    private final Fault fault;

    private MarkException(Fault fault, String sentence) {
        super(sentence);
        this.fault = fault;
    }

    public static MarkException request(String sentence) {
        return new MarkException(Fault.REQUEST, sentence);
    }

    public static MarkException ticket(String sentence) {
        return new MarkException(Fault.TICKET, sentence);
    }

    public static MarkException record(String sentence) {
        return new MarkException(Fault.RECORD, sentence);
    }

    public Fault fault() {
        return fault;
    }
}
