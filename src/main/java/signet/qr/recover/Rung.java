package signet.qr.recover;

/** The ways to correct a block, in the order in which they are tried. */
public enum Rung {
    /** Errors only, as every reader does. */
    HARD,
    /** Codewords with unknown modules given up. */
    ERASURES,
    /**
     * Ever more of the least reliable codewords given up (generalised minimum distance, Forney
     * 1966).
     */
    GMD,
    /** The modules that cannot be wrong taken as equations for the data bits. */
    CERTAIN_MODULES,
    /** Sets of codewords drawn by unreliability given up. */
    ERASURE_SETS,
    /** Sets of modules drawn by reliability that are just enough to fix a codeword. */
    INFORMATION_SETS,
    /** The header and standard pads of every possible length taken as known. */
    KNOWN_PADDING;

    /** Whether the rung assumes something of the content, so that less was read than is shown. */
    public boolean informed() {
        return this == KNOWN_PADDING;
    }
}
