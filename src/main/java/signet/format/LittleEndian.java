package signet.format;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/** Little-endian numbers at any byte of a file; the caller has checked that they lie inside. */
public final class LittleEndian {
    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT =
            ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG =
            ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private LittleEndian() {}

    /** The unsigned byte at {@code at}. */
    public static int u8(MemorySegment bytes, long at) {
        return bytes.get(ValueLayout.JAVA_BYTE, at) & 0xff;
    }

    /** The unsigned 16-bit number at {@code at}. */
    public static int u16(MemorySegment bytes, long at) {
        return bytes.get(SHORT, at) & 0xffff;
    }

    /** The signed 32-bit number at {@code at}. */
    public static int i32(MemorySegment bytes, long at) {
        return bytes.get(INT, at);
    }

    /** The unsigned 32-bit number at {@code at}. */
    public static long u32(MemorySegment bytes, long at) {
        return bytes.get(INT, at) & 0xffffffffL;
    }

    /** The signed 64-bit number at {@code at}. */
    public static long i64(MemorySegment bytes, long at) {
        return bytes.get(LONG, at);
    }
}
