package signet.ticket;

import java.util.Locale;

/** How one value of a tensor is stored. Names are PyTorch's without the {@code torch.} prefix. */
public enum ElementType {
    FLOAT64(8, Kind.FLOAT),
    FLOAT32(4, Kind.FLOAT),
    FLOAT16(2, Kind.FLOAT),
    BFLOAT16(2, Kind.FLOAT),
    INT64(8, Kind.SIGNED),
    INT32(4, Kind.SIGNED),
    INT16(2, Kind.SIGNED),
    INT8(1, Kind.SIGNED),
    UINT64(8, Kind.UNSIGNED),
    UINT32(4, Kind.UNSIGNED),
    UINT16(2, Kind.UNSIGNED),
    UINT8(1, Kind.UNSIGNED),
    BOOL(1, Kind.UNSIGNED);

    private enum Kind {
        FLOAT,
        SIGNED,
        UNSIGNED
    }

    private final int bytes;
    private final Kind kind;

    ElementType(int bytes, Kind kind) {
        this.bytes = bytes;
        this.kind = kind;
    }

    /** Size of one value in bytes: 1, 2, 4 or 8. */
    public int bytes() {
        return bytes;
    }

    /** Whether values are floating point, as trainable weights are. */
    public boolean isFloating() {
        return kind == Kind.FLOAT;
    }

    /**
     * The bits that decide whether a value is zero: all of them for integers, all but the sign for
     * floating point, because {@code -0.0} is zero.
     */
    long magnitudeBits() {
        long all = bytes == 8 ? -1L : (1L << (8 * bytes)) - 1;
        return isFloating() ? all >>> 1 : all;
    }

    /** The bits of the value 1. */
    long oneBits() {
        return switch (this) {
            case FLOAT64 -> Double.doubleToRawLongBits(1);
            case FLOAT32 -> Float.floatToRawIntBits(1);
            case FLOAT16 -> Float.floatToFloat16(1);
            case BFLOAT16 -> Float.floatToRawIntBits(1) >>> 16;
            default -> 1;
        };
    }

    /** The value that {@code bits}, zero-extended, stand for, as float. */
    float decode(long bits) {
        return switch (this) {
            case FLOAT64 -> (float) Double.longBitsToDouble(bits);
            case FLOAT32 -> Float.intBitsToFloat((int) bits);
            case FLOAT16 -> Float.float16ToFloat((short) bits);
            case BFLOAT16 -> Float.intBitsToFloat((int) bits << 16);
            case INT64 -> bits;
            case INT32 -> (int) bits;
            case INT16 -> (short) bits;
            case INT8 -> (byte) bits;
            case UINT64 -> bits >= 0 ? bits : (bits >>> 1) * 2f;
            case UINT32, UINT16, UINT8 -> bits;
            case BOOL -> bits == 0 ? 0 : 1;
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
