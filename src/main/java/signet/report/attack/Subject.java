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
        SIGNED("signed"),
        /** The ticket as it was before signing; never to be claimed. */
        UNMARKED("unmarked original"),
        /** A ticket that was found independently; never to be claimed. */
        INDEPENDENT("independently found ticket");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** For people, in lower case. */
        public String words() {
            return words;
        }
    }

    /** The name and, of a control, what it is: {@code b.pth (unmarked original)}. */
    public String label() {
        return isControl() ? "%s (%s)".formatted(name, kind.words) : name;
    }

    /** Whether a claim on it would be a false one. */
    public boolean isControl() {
        return kind != Kind.SIGNED;
    }
}
