package signet.mark;

/** How a signature is placed and embedded. */
public enum MarkProfile {
    /** Algorithm 2 of the paper: most similar region, one random weight per lit kernel. */
    PAPER,
    /** The cheapest region and symbol, with several weights per lit kernel. */
    SIGNET
}
