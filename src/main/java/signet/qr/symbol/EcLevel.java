package signet.qr.symbol;

/** The four error correction levels, weakest first. */
public enum EcLevel {
    L(0b01),
    M(0b00),
    Q(0b11),
    H(0b10);

    private final int formatBits;

    EcLevel(int formatBits) {
        this.formatBits = formatBits;
    }

    /** The two bits that stand for the level in the format word. */
    int formatBits() {
        return formatBits;
    }
}
