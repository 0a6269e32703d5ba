package signet.qr.symbol;

/** The 18 bits that repeat the version number from version 7 on, BCH(18,6) (section 7.10). */
public record VersionWord(QrVersion version) {
    public static final int BITS = 18;
    private static final int GENERATOR = 0x1F25;

    public VersionWord {
        if (!version.hasVersionWord()) {
            throw new IllegalArgumentException("%s carries no version word".formatted(version));
        }
    }

    /** The word as it stands in the symbol, bit 17 highest. */
    public int bits() {
        return Bch.encode(version.number(), GENERATOR);
    }

    /** Whether the n-th module of a copy, counted from bit 0, is dark. */
    public boolean isDark(int n) {
        return (bits() >>> n & 1) != 0;
    }
}
