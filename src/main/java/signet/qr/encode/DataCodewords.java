package signet.qr.encode;

import java.util.Arrays;
import signet.qr.symbol.SymbolProfile;

/** Message, terminator and pads as the data codewords of a symbol, before interleaving. */
final class DataCodewords {
    private static final byte[] STANDARD_PADS = {(byte) 0xec, 0x11};

    private final byte[] codewords;
    private final int firstPad;

    private DataCodewords(byte[] codewords, int firstPad) {
        this.codewords = codewords;
        this.firstPad = firstPad;
    }

    /** The text followed by the standard's own pads. */
    static DataCodewords of(SymbolProfile profile, String text, TextEncoding encoding) {
        Message message = Message.of(text, encoding, profile.version());
        int total = profile.blocks().dataCodewords();
        if (message.bits() > total * 8) {
            throw tooLong(profile, text, encoding);
        }
        int terminated = Math.min(message.bits() + SegmentMode.INDICATOR_BITS, total * 8);
        int firstPad = (terminated + 7) / 8;
        byte[] codewords = Arrays.copyOf(message.bytes(), total);
        for (int i = firstPad; i < total; i++) {
            codewords[i] = STANDARD_PADS[(i - firstPad) % 2];
        }
        return new DataCodewords(codewords, firstPad);
    }

    /** The same with pads of the caller's choice. */
    DataCodewords withPads(byte[] pads) {
        if (pads.length != padCount()) {
            throw new IllegalArgumentException(
                    "this symbol has %d pad codewords, not %d".formatted(padCount(), pads.length));
        }
        byte[] changed = codewords.clone();
        System.arraycopy(pads, 0, changed, firstPad, pads.length);
        return new DataCodewords(changed, firstPad);
    }

    int firstPad() {
        return firstPad;
    }

    int padCount() {
        return codewords.length - firstPad;
    }

    byte[] bytes() {
        return codewords.clone();
    }

    private static UnencodableTextException tooLong(
            SymbolProfile profile, String text, TextEncoding encoding) {
        int capacity = Message.capacity(profile.version(), profile.level(), encoding);
        return new UnencodableTextException(
                "The text is %d bytes long, but %s at level %s holds at most %d; shorten it or choose a larger version or a lower level."
                        .formatted(
                                encoding.bytes(text).length,
                                profile.version(),
                                profile.level(),
                                capacity));
    }
}
