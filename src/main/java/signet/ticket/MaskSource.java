package signet.ticket;

/** Where a layer's mask comes from. */
public enum MaskSource {
    /** A mask stored in the file ({@code X.weight_mask}). */
    MASK,
    /** Exact zeros among the weights. */
    ZEROS,
    /** Nothing is pruned: no stored mask, no exact zero. */
    DENSE
}
