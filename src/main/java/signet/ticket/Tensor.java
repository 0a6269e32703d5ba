package signet.ticket;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;

/**
 * A named array of numbers that lies in memory as its file has it: any element type, byte order and
 * non-negative strides. Values are decoded when asked for, in row-major order.
 *
 * <p>The constructor proves that every index stays inside the storage, with exact arithmetic, so
 * that a lying header ends there and nowhere else.
 */
public final class Tensor {
    private static final ValueLayout.OfFloat FLOATS = ValueLayout.JAVA_FLOAT_UNALIGNED;

    private final String name;
    private final ElementType type;
    private final Shape shape;
    private final MemorySegment storage;
    private final ByteOrder order;
    private final Strides strides;

    private Tensor(
            String name,
            ElementType type,
            Shape shape,
            MemorySegment storage,
            ByteOrder order,
            Strides strides) {
        this.name = Objects.requireNonNull(name);
        this.type = Objects.requireNonNull(type);
        this.shape = Objects.requireNonNull(shape);
        this.storage = storage.asReadOnly();
        this.order = Objects.requireNonNull(order);
        this.strides = strides;
    }

    /**
     * A view of a storage, as PyTorch describes it.
     *
     * @param storage the bytes; its length must be a whole number of elements
     * @param offset index of the first element, in elements
     * @param strides steps along each dimension, in elements, none negative
     * @throws IllegalArgumentException if any index would leave the storage, in a sentence
     */
    public static Tensor view(
            String name,
            ElementType type,
            Shape shape,
            MemorySegment storage,
            ByteOrder order,
            long offset,
            long[] strides) {
        long held = storage.byteSize() / type.bytes();
        return new Tensor(
                name, type, shape, storage, order, Strides.of(shape, offset, strides, held));
    }

    /**
     * A row-major, little-endian tensor that fills its storage exactly.
     *
     * @throws IllegalArgumentException if the storage is not exactly as long as the shape says
     */
    public static Tensor rowMajor(
            String name, ElementType type, Shape shape, MemorySegment storage) {
        long held = storage.byteSize() / type.bytes();
        if (held != shape.elements() || storage.byteSize() % type.bytes() != 0) {
            throw new IllegalArgumentException(
                    "%s of %s holds %,d values of %d bytes, but %,d bytes are there"
                            .formatted(
                                    shape,
                                    type,
                                    shape.elements(),
                                    type.bytes(),
                                    storage.byteSize()));
        }
        return view(
                name, type, shape, storage, ByteOrder.LITTLE_ENDIAN, 0, shape.rowMajorStrides());
    }

    /** A float32 tensor over a copy of {@code values} in row-major order. */
    public static Tensor of(String name, Shape shape, float... values) {
        MemorySegment storage =
                MemorySegment.ofArray(new byte[Math.multiplyExact(4, values.length)]);
        MemorySegment.copy(
                values, 0, storage, FLOATS.withOrder(ByteOrder.LITTLE_ENDIAN), 0, values.length);
        return rowMajor(name, ElementType.FLOAT32, shape, storage);
    }

    /** The name in the file, without prefixes that every tensor of the file shares. */
    public String name() {
        return name;
    }

    public ElementType type() {
        return type;
    }

    public Shape shape() {
        return shape;
    }

    /** Number of values. */
    public long elements() {
        return shape.elements();
    }

    /** Bytes the values take when written row-major. */
    public long bytes() {
        return Math.multiplyExact(elements(), (long) type.bytes());
    }

    /** The same values under another name. */
    public Tensor renamed(String other) {
        return new Tensor(other, type, shape, storage, order, strides);
    }

    /**
     * All values as float32, row-major.
     *
     * @throws IllegalArgumentException if there are more than an array can hold
     */
    public float[] floats() {
        if (elements() > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(
                    "%s has %,d values, more than one picture can hold"
                            .formatted(name, elements()));
        }
        float[] values = new float[(int) elements()];
        floats(0, values);
        return values;
    }

    /**
     * Values from a row-major index on, as float32. Fills {@code target} as far as values are left.
     *
     * @return how many were filled
     */
    public int floats(long from, float[] target) {
        int count = countFrom(from, target.length);
        if (strides.isDense() && type == ElementType.FLOAT32) {
            long at = strides.at(from) * type.bytes();
            MemorySegment.copy(storage, FLOATS.withOrder(order), at, target, 0, count);
        } else {
            forEach(
                    from,
                    count,
                    (first, bits, here) -> {
                        int start = (int) (first - from);
                        for (int i = 0; i < here; i++) {
                            target[start + i] = type.decode(bits[i]);
                        }
                    });
        }
        return count;
    }

    /** The value at a row-major index, as float. */
    public float floatAt(long index) {
        Objects.checkIndex(index, elements());
        float[] value = new float[1];
        floats(index, value);
        return value[0];
    }

    /** One bit per value, row-major: set where the value is not zero (NaN counts as not zero). */
    public Mask nonZero() {
        MaskPacker packer = new MaskPacker(this);
        forEach(0, elements(), packer::pack);
        return packer.mask();
    }

    /**
     * The values as a mask: one bit per value, row-major, set where the value is 1.
     *
     * @throws IllegalArgumentException if a value is neither 0 nor 1, naming the first
     */
    public Mask binary() {
        MaskPacker packer = new MaskPacker(this);
        forEach(
                0,
                elements(),
                (first, bits, count) -> {
                    packer.requireBinary(first, bits, count);
                    packer.pack(first, bits, count);
                });
        return packer.mask();
    }

    /**
     * Values from {@code from} on as they are written to files: row-major, little-endian, in this
     * tensor's element type. Fills {@code target} as far as whole values fit and are left.
     *
     * @return how many bytes were filled
     */
    public int littleEndianBytes(long from, byte[] target) {
        int width = type.bytes();
        int count = countFrom(from, target.length / width);
        if (strides.isDense() && order == ByteOrder.LITTLE_ENDIAN) {
            long at = strides.at(from) * width;
            MemorySegment.copy(storage, ValueLayout.JAVA_BYTE, at, target, 0, count * width);
        } else {
            forEach(
                    from,
                    count,
                    (first, bits, here) -> {
                        int start = (int) (first - from) * width;
                        for (int i = 0; i < here * width; i++) {
                            target[start + i] = (byte) (bits[i / width] >>> 8 * (i % width));
                        }
                    });
        }
        return count * width;
    }

    /**
     * A row-major copy with every value zeroed that a mask does not keep.
     *
     * @throws IllegalArgumentException if the shapes differ
     */
    public Tensor keeping(Mask mask) {
        if (!shape.equals(mask.shape())) {
            throw new IllegalArgumentException(
                    "a mask of %s does not fit %s".formatted(mask.shape(), this));
        }
        byte[] bytes = new byte[Math.toIntExact(bytes())];
        littleEndianBytes(0, bytes);
        BitSet kept = mask.toBitSet();
        int width = type.bytes();
        for (int i = kept.nextClearBit(0); i < elements(); i = kept.nextClearBit(i + 1)) {
            Arrays.fill(bytes, i * width, (i + 1) * width, (byte) 0);
        }
        return rowMajor(name, type, shape, MemorySegment.ofArray(bytes));
    }

    private int countFrom(long from, int atMost) {
        Objects.checkIndex(from, elements() + 1);
        return (int) Math.min(elements() - from, atMost);
    }

    private void forEach(long from, long count, BitReader.Sink sink) {
        new BitReader(storage, order, strides, type.bytes(), count).forEach(from, count, sink);
    }

    @Override
    public String toString() {
        return "%s %s %s".formatted(name, type, shape);
    }
}
