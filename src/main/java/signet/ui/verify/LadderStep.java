package signet.ui.verify;

import signet.qr.recover.Rung;

/**
 * One rung of the reading ladder and what came of it.
 *
 * @param detail what happened there; empty where the outcome says all
 */
record LadderStep(Rung rung, Result result, String detail) {
    /** What came of a rung. */
    enum Result {
        NO("no"),
        YES("yes"),
        NOT_NEEDED("not needed");

        private final String word;

        Result(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** The rung in a few words. */
    String name() {
        return switch (rung) {
            case HARD -> "As is";
            case ERASURES -> "With erasures";
            case GMD -> "By reliability (GMD)";
            case CERTAIN_MODULES -> "From certain modules";
            case ERASURE_SETS -> "Erasure sets";
            case INFORMATION_SETS -> "Information sets";
            case KNOWN_PADDING -> "Known header";
        };
    }
}
