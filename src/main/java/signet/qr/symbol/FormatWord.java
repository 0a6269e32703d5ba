package signet.qr.symbol;

/** The 15 bits that name level and data mask, BCH(15,5) and then masked (ISO 18004 section 7.9). */
public record FormatWord(EcLevel level, DataMask mask) {
    public static final int BITS = 15;
    private static final int GENERATOR = 0x537;
    private static final int XOR = 0x5412;

    /** The word as it stands in the symbol, first bit (14) highest. */
    public int bits() {
        return Bch.encode(level.formatBits() << 3 | mask.number(), GENERATOR) ^ XOR;
    }

    /** Whether the n-th module of a copy, counted from bit 14, is dark. */
    public boolean isDark(int n) {
        return (bits() >>> BITS - 1 - n & 1) != 0;
    }
}
