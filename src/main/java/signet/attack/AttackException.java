package signet.attack;

/** Why an attack cannot be carried out; the message is one sentence. */
public final class AttackException extends Exception {
    /** What would have to change. */
    public enum Fault {
        /** What the attacker knows and has. */
        CONTEXT,
        /** The ticket. */
        TICKET
    }

    private final Fault fault;

    private AttackException(Fault fault, String sentence) {
        super(sentence);
        this.fault = fault;
    }

    /** Something is missing that the attacker must know or have. */
    public static AttackException context(String sentence) {
        return new AttackException(Fault.CONTEXT, sentence);
    }

    /** The attack does not apply to this ticket. */
    public static AttackException ticket(String sentence) {
        return new AttackException(Fault.TICKET, sentence);
    }

    public Fault fault() {
        return fault;
    }
}
