package signet.evidence;

/** What of a suspect is compared with a claim, and what that can say. */
public enum Statistic {
    /** Every tested module: tells a marked ticket from unrelated ones. */
    ALL("S_all"),
    /** Modules that embedding changed: tells the marked release from its own ancestors. */
    FLIP("S_flip"),
    /** Every weight of the masks: tells common ancestry, marked or not. */
    MASK("S_mask");

    private final String symbol;

    Statistic(String symbol) {
        this.symbol = symbol;
    }

    /** As tables print it: {@code S_flip}. */
    public String symbol() {
        return symbol;
    }
}
