package signet.qr.encode;

import java.util.Arrays;

/** Appends bits to bytes, most significant first. */
final class BitWriter {
    private byte[] bytes = new byte[64];
    private int bits;

    void write(int value, int width) {
        if (bits + width > bytes.length * 8) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        for (int i = width - 1; i >= 0; i--) {
            if ((value >>> i & 1) != 0) {
                bytes[bits >>> 3] |= (byte) (0x80 >>> (bits & 7));
            }
            bits++;
        }
    }

    int bits() {
        return bits;
    }

    /** The bits written, the last byte filled with 0. */
    byte[] toBytes() {
        return Arrays.copyOf(bytes, (bits + 7) / 8);
    }
}
