package signet.evidence;

/** What may be said about a suspect. No verdict says that a ticket was not stolen. */
public sealed interface Verdict {
    /** The fixed words that people read. */
    String words();

    /** Whether the owner's claim is supported. */
    default boolean supportsClaim() {
        return this instanceof CarriesRelease;
    }

    /** The suspect agrees with what embedding changed: it descends from the marked release. */
    record CarriesRelease(Score flipped) implements Verdict {
        @Override
        public String words() {
            return "Carries this release";
        }
    }

    /** The suspect shares the ticket's mask, but not provably what embedding changed. */
    record SameLineage(Score mask) implements Verdict {
        @Override
        public String words() {
            return "Same lineage";
        }
    }

    /**
     * Nothing can be claimed.
     *
     * @param reason one sentence
     */
    record Inconclusive(String reason) implements Verdict {
        @Override
        public String words() {
            return "Inconclusive";
        }
    }

    /** A signature was read, but no record says whose it is or since when. */
    record ReadWithoutClaim() implements Verdict {
        @Override
        public String words() {
            return "Read, no claim";
        }
    }
}
