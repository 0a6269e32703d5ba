package signet.qr.recover;

import java.util.ArrayList;
import java.util.List;
import signet.qr.encode.QrEncoder;
import signet.qr.encode.SegmentMode;
import signet.qr.encode.TextEncoding;
import signet.qr.symbol.SymbolProfile;

/**
 * The data bits that a text of one length in byte mode fixes, whatever it says: header, terminator
 * and standard pads.
 *
 * @param values data codewords before interleaving
 * @param known which of their bits are fixed
 */
record KnownData(byte[] values, byte[] known) {
    /** One for every length that fits the profile. */
    static List<KnownData> everyLength(SymbolProfile profile) {
        List<KnownData> all = new ArrayList<>();
        int capacity = QrEncoder.capacity(profile.version(), profile.level(), TextEncoding.ASCII);
        for (int length = 1; length <= capacity; length++) {
            all.add(ofLength(profile, length));
        }
        return all;
    }

    private static KnownData ofLength(SymbolProfile profile, int length) {
        byte[] values = QrEncoder.encode(profile, "a".repeat(length), TextEncoding.ASCII).data();
        byte[] known = new byte[values.length];
        int from = SegmentMode.INDICATOR_BITS + SegmentMode.BYTE.countBits(profile.version());
        for (int bit = 0; bit < 8 * known.length; bit++) {
            if (bit < from || bit >= from + 8 * length) {
                known[bit >>> 3] |= (byte) (0x80 >>> (bit & 7));
            }
        }
        return new KnownData(values, known);
    }

    /** Whether the data codewords of a block, which start at a place, are as known. */
    boolean agreesWith(byte[] block, int first, int count) {
        for (int i = 0; i < count; i++) {
            if (((block[i] ^ values[first + i]) & known[first + i]) != 0) {
                return false;
            }
        }
        return true;
    }
}
