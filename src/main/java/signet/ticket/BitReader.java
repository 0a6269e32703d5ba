package signet.ticket;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/**
 * Reads the bits of a tensor's values in row-major order, a cache-sized piece at a time. Copying a
 * piece to an array first keeps the loops over it free of bounds and byte order, so that they run
 * at the speed of memory whatever kind of segment holds the storage.
 */
final class BitReader {
    /** Values per piece; a multiple of 64, so that pieces fill whole words of a mask. */
    private static final int PIECE = 1 << 12;

    private final MemorySegment storage;
    private final Strides strides;
    private final int width;
    private final ValueLayout.OfShort shorts;
    private final ValueLayout.OfInt ints;
    private final ValueLayout.OfLong longs;
    private final long[] bits;
    private final byte[] bytePiece;
    private final short[] shortPiece;
    private final int[] intPiece;

    /** Takes the bits, zero-extended, of {@code count} values from index {@code first} on. */
    interface Sink {
        void take(long first, long[] bits, int count);
    }

    /**
     * @param width bytes of one value: 1, 2, 4 or 8
     * @param count how many values will be read at most
     */
    BitReader(MemorySegment storage, ByteOrder order, Strides strides, int width, long count) {
        this.storage = storage;
        this.strides = strides;
        this.width = width;
        this.shorts = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(order);
        this.ints = ValueLayout.JAVA_INT_UNALIGNED.withOrder(order);
        this.longs = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(order);
        int piece = (int) Math.min(PIECE, Math.ceilDiv(count, 64) * 64);
        this.bits = new long[piece];
        this.bytePiece = new byte[width == 1 ? piece : 0];
        this.shortPiece = new short[width == 2 ? piece : 0];
        this.intPiece = new int[width == 4 ? piece : 0];
    }

    /** Hands {@code count} values from row-major index {@code from} on to {@code sink}. */
    void forEach(long from, long count, Sink sink) {
        for (long done = 0; done < count; done += PIECE) {
            int here = (int) Math.min(PIECE, count - done);
            if (strides.isDense()) {
                readRun(strides.at(from + done) * width, here);
            } else {
                strides.fill(from + done, bits, here);
                readEach(here);
            }
            sink.take(from + done, bits, here);
        }
    }

    private void readRun(long at, int count) {
        switch (width) {
            case 1 -> {
                MemorySegment.copy(storage, ValueLayout.JAVA_BYTE, at, bytePiece, 0, count);
                for (int i = 0; i < count; i++) {
                    bits[i] = Byte.toUnsignedLong(bytePiece[i]);
                }
            }
            case 2 -> {
                MemorySegment.copy(storage, shorts, at, shortPiece, 0, count);
                for (int i = 0; i < count; i++) {
                    bits[i] = Short.toUnsignedLong(shortPiece[i]);
                }
            }
            case 4 -> {
                MemorySegment.copy(storage, ints, at, intPiece, 0, count);
                for (int i = 0; i < count; i++) {
                    bits[i] = Integer.toUnsignedLong(intPiece[i]);
                }
            }
            default -> MemorySegment.copy(storage, longs, at, bits, 0, count);
        }
    }

    /** Replaces storage indices in {@link #bits} by what lies there. */
    private void readEach(int count) {
        for (int i = 0; i < count; i++) {
            long at = bits[i] * width;
            bits[i] =
                    switch (width) {
                        case 1 -> Byte.toUnsignedLong(storage.get(ValueLayout.JAVA_BYTE, at));
                        case 2 -> Short.toUnsignedLong(storage.get(shorts, at));
                        case 4 -> Integer.toUnsignedLong(storage.get(ints, at));
                        default -> storage.get(longs, at);
                    };
        }
    }
}
