package signet.qr.encode;

import signet.qr.symbol.QrVersion;

/** How the characters of a segment are packed (ISO 18004 tables 2 and 3). */
public enum SegmentMode {
    NUMERIC(0b0001, 10, 12, 14),
    ALPHANUMERIC(0b0010, 9, 11, 13),
    BYTE(0b0100, 8, 16, 16),
    KANJI(0b1000, 8, 10, 12);

    /** Bits of a mode indicator, and of the terminator. */
    public static final int INDICATOR_BITS = 4;

    /** Mode indicator that announces a character set (Extended Channel Interpretation). */
    public static final int ECI = 0b0111;

    /** The characters of alphanumeric mode in the order of their values (table 5). */
    public static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    private final int indicator;
    private final int[] countBits;

    SegmentMode(int indicator, int... countBits) {
        this.indicator = indicator;
        this.countBits = countBits;
    }

    /** The four bits that announce the mode. */
    public int indicator() {
        return indicator;
    }

    /** Width of the character count in a version. */
    public int countBits(QrVersion version) {
        return countBits[version.number() < 10 ? 0 : version.number() < 27 ? 1 : 2];
    }

    /** Bits of a number of characters (of bytes in byte mode), without indicator and count. */
    public int bits(int characters) {
        return switch (this) {
            case NUMERIC -> characters / 3 * 10 + new int[] {0, 4, 7}[characters % 3];
            case ALPHANUMERIC -> characters / 2 * 11 + characters % 2 * 6;
            case BYTE -> characters * 8;
            case KANJI -> characters * 13;
        };
    }

    /** The densest mode that can write a text; kanji is only ever read. */
    static SegmentMode densestFor(String text) {
        if (!text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return NUMERIC;
        }
        return !text.isEmpty() && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                ? ALPHANUMERIC
                : BYTE;
    }
}
