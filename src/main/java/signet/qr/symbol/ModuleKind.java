package signet.qr.symbol;

/** What a module of a symbol is for. */
public enum ModuleKind {
    /**
     * Finder, separator, timing, alignment pattern or the one dark module: the same in every
     * symbol.
     */
    FUNCTION,
    /** A bit of one of the two copies of the format word. */
    FORMAT,
    /** A bit of one of the two copies of the version word. */
    VERSION,
    /** A bit of a codeword. */
    CODEWORD,
    /** Left over after the last codeword; carries nothing but the data mask. */
    REMAINDER
}
