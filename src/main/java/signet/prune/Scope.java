package signet.prune;

/** Among which weights the least important are looked for. */
public enum Scope {
    /** All layers together: what is left differs from layer to layer. */
    GLOBAL,

    /**
     * Each layer for itself: all lose the same part of their remaining weights. Where that is not a
     * whole number, the layers with the largest remainders lose one more, the first of equal ones
     * first, so that the sum is exact.
     */
    LAYERWISE
}
