package signet.qr.encode;

import signet.qr.symbol.EcLevel;
import signet.qr.symbol.QrVersion;

/**
 * A text as the bits of one segment: indicator, count and characters, without terminator and pads.
 *
 * @param bytes the bits, most significant first, the last byte filled with 0
 * @param bits how many of them count
 */
record Message(byte[] bytes, int bits) {
    /**
     * The bits of a text in the densest mode that can write it.
     *
     * @throws UnencodableTextException for characters outside the encoding
     */
    static Message of(String text, TextEncoding encoding, QrVersion version) {
        BitWriter out = new BitWriter();
        SegmentMode mode = SegmentMode.densestFor(text);
        byte[] characters = encoding.bytes(text);
        if (mode == SegmentMode.BYTE && encoding.announcementBits() > 0) {
            out.write(encoding.announcement(), encoding.announcementBits());
        }
        out.write(mode.indicator(), SegmentMode.INDICATOR_BITS);
        out.write(characters.length, mode.countBits(version));
        switch (mode) {
            case NUMERIC -> writeDigits(out, text);
            case ALPHANUMERIC -> writePairs(out, text);
            default -> writeBytes(out, characters);
        }
        return new Message(out.toBytes(), out.bits());
    }

    /** Bytes of byte mode that a version and level hold. */
    static int capacity(QrVersion version, EcLevel level, TextEncoding encoding) {
        int overhead =
                SegmentMode.INDICATOR_BITS
                        + SegmentMode.BYTE.countBits(version)
                        + encoding.announcementBits();
        return (version.blocks(level).dataCodewords() * 8 - overhead) / 8;
    }

    private static void writeDigits(BitWriter out, String text) {
        for (int i = 0; i < text.length(); i += 3) {
            String group = text.substring(i, Math.min(i + 3, text.length()));
            out.write(Integer.parseInt(group), SegmentMode.NUMERIC.bits(group.length()));
        }
    }

    private static void writePairs(BitWriter out, String text) {
        for (int i = 0; i + 1 < text.length(); i += 2) {
            out.write(value(text, i) * SegmentMode.ALPHABET.length() + value(text, i + 1), 11);
        }
        if (text.length() % 2 != 0) {
            out.write(value(text, text.length() - 1), 6);
        }
    }

    private static int value(String text, int at) {
        return SegmentMode.ALPHABET.indexOf(text.charAt(at));
    }

    private static void writeBytes(BitWriter out, byte[] characters) {
        for (byte character : characters) {
            out.write(character & 0xff, 8);
        }
    }
}
