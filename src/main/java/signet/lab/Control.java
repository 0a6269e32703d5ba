package signet.lab;

/**
 * A ticket that differs from the result in one way, to show what the result owes its accuracy to
 * (sanity checks of Su et al., NeurIPS 2020, and Frankle et al., ICLR 2021).
 */
public enum Control {
    /** Other weights are kept, as many in every layer. */
    RANDOM_MASK("Random mask"),
    /** The same mask on numbers that were drawn anew. */
    REINITIALISED("Re-initialised"),
    /** The mask of every layer, its places shuffled. */
    SHUFFLED_MASK("Shuffled mask");

    private final String title;

    Control(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
