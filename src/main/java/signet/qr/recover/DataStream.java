package signet.qr.recover;

import java.util.Optional;
import signet.qr.encode.SegmentMode;
import signet.qr.symbol.QrVersion;

/**
 * The data codewords of a candidate as segments, terminator and pads: only whether they hold
 * together, the text itself is read by ZXing.
 */
final class DataStream {
    private static final int TERMINATOR = 0;
    private static final int[] STANDARD_PADS = {0xec, 0x11};

    private final byte[] data;
    private final QrVersion version;
    private int at;
    private int characters;
    private Refusal refusal;

    DataStream(byte[] data, QrVersion version) {
        this.data = data;
        this.version = version;
        readSegments();
    }

    /** Why this cannot be a message, if so. */
    Optional<Refusal> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** First codeword that is neither text nor terminator. */
    int firstPad() {
        return (at + 7) / 8;
    }

    /** Whether all pads, and at least one, are the standard's own 0xEC and 0x11 in turn. */
    boolean hasStandardPads() {
        int first = firstPad();
        for (int i = first; i < data.length; i++) {
            if ((data[i] & 0xff) != STANDARD_PADS[(i - first) % 2]) {
                return false;
            }
        }
        return first < data.length;
    }

    private void readSegments() {
        while (refusal == null) {
            if (left() < SegmentMode.INDICATOR_BITS) {
                finish(left());
                return;
            }
            int indicator = read(SegmentMode.INDICATOR_BITS);
            if (indicator == TERMINATOR) {
                finish(-at & 7);
                return;
            }
            if (indicator == SegmentMode.ECI) {
                skipCharacterSet();
            } else {
                skipSegment(indicator);
            }
        }
    }

    /** The bits up to the next codeword must be 0, and there must have been something to read. */
    private void finish(int fill) {
        if (characters == 0) {
            refusal = Refusal.NO_HEADER;
        } else if (read(fill) != 0) {
            refusal = Refusal.NOT_TERMINATED;
        }
    }

    private void skipCharacterSet() {
        if (left() < 8 || read(8) > 0x7f) {
            refusal = Refusal.NO_HEADER;
        }
    }

    private void skipSegment(int indicator) {
        for (SegmentMode mode : SegmentMode.values()) {
            if (mode.indicator() == indicator && left() >= mode.countBits(version)) {
                int count = read(mode.countBits(version));
                if (count == 0 || mode.bits(count) > left()) {
                    break;
                }
                characters += count;
                at += mode.bits(count);
                return;
            }
        }
        refusal = characters == 0 ? Refusal.NO_HEADER : Refusal.NOT_TERMINATED;
    }

    private int left() {
        return 8 * data.length - at;
    }

    private int read(int width) {
        int value = 0;
        for (int i = 0; i < width; i++, at++) {
            value = value << 1 | data[at >>> 3] >>> 7 - (at & 7) & 1;
        }
        return value;
    }
}
