package signet.format.numpy;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import signet.format.LittleEndian;
import signet.format.MalformedFileException;
import signet.format.ReadLimits;
import signet.ticket.ElementType;
import signet.ticket.Shape;

/**
 * The beginning of an array file, by NumPy's {@code lib/format.py}, versions 1.0 to 3.0.
 *
 * @param descr NumPy's name of the element type, such as {@code <f4}
 * @param fortranOrder whether the first dimension runs fastest
 * @param shape of the array
 * @param length bytes before the first value
 */
record NpyHeader(String descr, boolean fortranOrder, Shape shape, int length) {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};

    /** NumPy's own limit for files it does not trust. */
    private static final int MAX_TEXT = 10_000;

    static NpyHeader read(MemorySegment array, String member) throws MalformedFileException {
        if (array.byteSize() < 10
                || array.asSlice(0, MAGIC.length).mismatch(MemorySegment.ofArray(MAGIC)) != -1) {
            throw new MalformedFileException("It is not a NumPy array.", member, 0);
        }
        int version = LittleEndian.u8(array, 6);
        int start = version == 1 ? 10 : 12;
        if (version < 1 || version > 3 || array.byteSize() < start) {
            throw new MalformedFileException(
                    "It is a NumPy array of the unknown version %d.".formatted(version), member, 6);
        }
        long text = version == 1 ? LittleEndian.u16(array, 8) : LittleEndian.u32(array, 8);
        if (text > MAX_TEXT || text > array.byteSize() - start) {
            throw new MalformedFileException(
                    "Its header claims to be %,d bytes long, which cannot be.".formatted(text),
                    member,
                    8);
        }
        byte[] header = array.asSlice(start, text).toArray(ValueLayout.JAVA_BYTE);
        return parse(new String(header, StandardCharsets.UTF_8), start, header.length, member);
    }

    private static NpyHeader parse(String text, int start, int length, String member)
            throws MalformedFileException {
        try {
            NpyLiteral.Fields fields = new NpyLiteral(text).fields();
            if (fields.shape().length > ReadLimits.DEFAULT.dimensions()) {
                throw new IllegalArgumentException("too many dimensions");
            }
            return new NpyHeader(
                    fields.descr(),
                    fields.fortranOrder(),
                    Shape.of(fields.shape()),
                    start + length);
        } catch (IllegalArgumentException | ArithmeticException wrong) {
            throw new MalformedFileException(
                    "Its header is wrong: %s.".formatted(wrong.getMessage()), member, start);
        }
    }

    /** Whether the values are pickled Python objects. */
    boolean isObjects() {
        return descr.length() > 1 && descr.charAt(1) == 'O';
    }

    /** The element type; empty where no ticket can hold it. */
    Optional<ElementType> type() {
        return Optional.ofNullable(
                switch (descr) {
                    case "<f8", ">f8" -> ElementType.FLOAT64;
                    case "<f4", ">f4" -> ElementType.FLOAT32;
                    case "<f2", ">f2" -> ElementType.FLOAT16;
                    case "<i8", ">i8" -> ElementType.INT64;
                    case "<i4", ">i4" -> ElementType.INT32;
                    case "<i2", ">i2" -> ElementType.INT16;
                    case "|i1" -> ElementType.INT8;
                    case "<u8", ">u8" -> ElementType.UINT64;
                    case "<u4", ">u4" -> ElementType.UINT32;
                    case "<u2", ">u2" -> ElementType.UINT16;
                    case "|u1" -> ElementType.UINT8;
                    case "|b1" -> ElementType.BOOL;
                    default -> null;
                });
    }

    ByteOrder order() {
        return descr.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    /** Steps, in elements, between neighbours along each dimension. */
    long[] strides() {
        if (!fortranOrder) {
            return shape.rowMajorStrides();
        }
        long[] strides = new long[shape.rank()];
        long step = 1;
        for (int i = 0; i < strides.length; i++) {
            strides[i] = step;
            step *= Math.max(1, shape.dimension(i));
        }
        return strides;
    }
}
