package signet.report.attack;

/**
 * A ticket that was attacked, or a control that was held against the same record.
 *
 * @param name as people call it, such as a file name
 */
public record Subject(String name, Kind kind) {
    /** What is known of a ticket before anything is measured. */
    public enum Kind {
        /** Carries the owner's signature. */
        SIGNED,
        /** The ticket as it was before signing; never to be claimed. */
        UNMARKED,
        /** A ticket that was found independently; never to be claimed. */
        INDEPENDENT
    }

    /** Whether a claim on it would be a false one. */
    public boolean isControl() {
        return kind != Kind.SIGNED;
    }
}
