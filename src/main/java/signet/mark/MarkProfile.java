package signet.mark;

import java.util.Locale;

/** How a signature is placed and embedded. */
public enum MarkProfile {
    /** Algorithm 2 of the paper: most similar region, one random weight per lit kernel. */
    PAPER,
    /** The cheapest region and symbol, with several weights per lit kernel. */
    SIGNET;

    /** As people write it: {@code paper}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
