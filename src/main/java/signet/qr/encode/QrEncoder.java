package signet.qr.encode;

import signet.qr.symbol.EcLevel;
import signet.qr.symbol.QrVersion;
import signet.qr.symbol.SymbolProfile;

/** Writes a text into a symbol of exactly the profile asked for. */
public final class QrEncoder {
    private QrEncoder() {}

    /** Bytes that a version and level hold in byte mode. */
    public static int capacity(QrVersion version, EcLevel level, TextEncoding encoding) {
        return Message.capacity(version, level, encoding);
    }

    /**
     * The symbol of a text with the standard's own pads (0xEC, 0x11 in turn).
     *
     * @throws UnencodableTextException if the text is too long or has characters outside the
     *     encoding
     */
    public static QrSymbol encode(SymbolProfile profile, String text, TextEncoding encoding) {
        return QrSymbol.ofData(profile, DataCodewords.of(profile, text, encoding).bytes());
    }

    /**
     * The symbol of a text with pad codewords of the caller's choice, which every conforming reader
     * skips (ISO 18004 section 7.4.10).
     *
     * @param pads as many as {@link #padCount} says
     * @throws UnencodableTextException as {@link #encode}
     */
    public static QrSymbol encode(
            SymbolProfile profile, String text, TextEncoding encoding, byte[] pads) {
        return QrSymbol.ofData(
                profile, DataCodewords.of(profile, text, encoding).withPads(pads).bytes());
    }

    /** Data codewords that a text leaves free. */
    public static int padCount(SymbolProfile profile, String text, TextEncoding encoding) {
        return DataCodewords.of(profile, text, encoding).padCount();
    }
}
