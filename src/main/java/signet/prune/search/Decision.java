package signet.prune.search;

/** What a search does next. */
public sealed interface Decision {
    /**
     * Prunes the network at the end of a round, rewinds and trains.
     *
     * @param ratio part of the remaining weights to prune
     * @param fromRound the last round that was kept, counted from 0 (the dense network)
     * @param weights how many weights to prune
     */
    record Prune(double ratio, int fromRound, long weights) implements Decision {}

    /** Is at its end. */
    record Stop(Reason reason, SearchReport report) implements Decision {}

    /** Why a search stopped. */
    enum Reason {
        RATIOS_USED_UP("every ratio was tried until the network no longer matched"),
        ROUNDS_DONE("the rounds that were asked for are done"),
        DENSITY_REACHED("the density that was asked for is reached");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        /** As a part of a sentence, in lower case. */
        public String sentence() {
            return sentence;
        }
    }
}
