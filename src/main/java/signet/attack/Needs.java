package signet.attack;

/**
 * What an attacker must know and have.
 *
 * @param region where the signature lies, its version and its level
 * @param encoder how texts become symbols and symbols are embedded (the paper's {@code encode()})
 * @param data images to train on
 */
public record Needs(boolean region, boolean encoder, Data data) {
    /** The ticket and nothing else. */
    public static final Needs NOTHING = new Needs(false, false, Data.NONE);

    /** Images to train on. */
    public enum Data {
        /** None: the attack computes nothing but the new ticket. */
        NONE,
        /** Those that the owner trained on, or a part of them. */
        SAME,
        /** Those of another task. */
        OTHER
    }

    /** Whether the attack trains: hours of a processor instead of less than a second. */
    public boolean training() {
        return data != Data.NONE;
    }

    /** What two attacks in a row need. */
    public Needs and(Needs other) {
        Data more = data.compareTo(other.data) >= 0 ? data : other.data;
        return new Needs(region || other.region, encoder || other.encoder, more);
    }

    /** As a sentence for people. */
    public String sentence() {
        String knows =
                switch ((region ? 1 : 0) + (encoder ? 2 : 0)) {
                    case 1 -> "knows where the signature lies";
                    case 2 -> "knows how signatures are embedded";
                    case 3 -> "knows where the signature lies and how it was embedded";
                    default -> "knows the ticket only";
                };
        String has =
                switch (data) {
                    case NONE -> "trains nothing";
                    case SAME -> "trains on the owner's images";
                    case OTHER -> "trains on images of another task";
                };
        return "The attacker %s and %s.".formatted(knows, has);
    }
}
