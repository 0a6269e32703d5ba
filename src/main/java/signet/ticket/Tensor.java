package signet.ticket;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.LongPredicate;

/**
 * A named array of numbers that lies in memory as its file has it: any element type, byte order and
 * non-negative strides. Values are decoded when asked for, in row-major order.
 *
 * <p>The constructor proves that every index stays inside the storage, with exact arithmetic, so
 * that a lying header ends there and nowhere else.
 */
public final class Tensor {
    // Static and final, so that the just-in-time compiler turns each access into one load.
    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT =
            ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG =
            ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfFloat FLOAT =
            ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final String name;
    private final ElementType type;
    private final Shape shape;
    private final MemorySegment storage;
    private final ByteOrder order;
    private final long offset;
    private final long[] strides;

    private Tensor(
            String name,
            ElementType type,
            Shape shape,
            MemorySegment storage,
            ByteOrder order,
            long offset,
            long[] strides) {
        this.name = Objects.requireNonNull(name);
        this.type = Objects.requireNonNull(type);
        this.shape = Objects.requireNonNull(shape);
        this.storage = storage.asReadOnly();
        this.order = Objects.requireNonNull(order);
        this.offset = offset;
        this.strides = strides;
        requireInside();
    }

    /**
     * A view of a storage, as PyTorch describes it.
     *
     * @param storage the bytes; its length must be a whole number of elements
     * @param offset index of the first element, in elements
     * @param strides steps along each dimension, in elements, none negative; copied
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
        return new Tensor(name, type, shape, storage, order, offset, strides.clone());
    }

    /**
     * A row-major, little-endian tensor that fills its storage exactly.
     *
     * @throws IllegalArgumentException if the storage is not exactly as long as the shape says
     */
    public static Tensor rowMajor(
            String name, ElementType type, Shape shape, MemorySegment storage) {
        if (storage.byteSize() != bytesOf(type, shape)) {
            throw new IllegalArgumentException(
                    "%s of %s needs %,d bytes, but %,d are there"
                            .formatted(shape, type, bytesOf(type, shape), storage.byteSize()));
        }
        return new Tensor(
                name, type, shape, storage, ByteOrder.LITTLE_ENDIAN, 0, shape.rowMajorStrides());
    }

    /** A float32 tensor over a copy of {@code values} in row-major order. */
    public static Tensor of(String name, Shape shape, float... values) {
        MemorySegment storage =
                MemorySegment.ofArray(new byte[Math.multiplyExact(4, values.length)]);
        MemorySegment.copy(values, 0, storage, FLOAT, 0, values.length);
        return rowMajor(name, ElementType.FLOAT32, shape, storage);
    }

    private static long bytesOf(ElementType type, Shape shape) {
        return Math.multiplyExact(shape.elements(), (long) type.bytes());
    }

    private void requireInside() {
        if (strides.length != shape.rank()) {
            throw new IllegalArgumentException(
                    "%d strides for %d dimensions".formatted(strides.length, shape.rank()));
        }
        if (offset < 0) {
            throw new IllegalArgumentException("storage offset %d is negative".formatted(offset));
        }
        long last = offset;
        for (int i = 0; i < strides.length; i++) {
            if (strides[i] < 0) {
                throw new IllegalArgumentException("stride %d is negative".formatted(strides[i]));
            }
            long steps = Math.max(0, shape.dimension(i) - 1);
            last = Math.addExact(last, Math.multiplyExact(steps, strides[i]));
        }
        long held = storage.byteSize() / type.bytes();
        boolean inside = shape.elements() == 0 ? offset <= held : last < held;
        if (!inside) {
            throw new IllegalArgumentException(
                    "its last value would be number %,d, but its storage holds %,d"
                            .formatted(last + 1, held));
        }
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
        return bytesOf(type, shape);
    }

    /** The same values under another name. */
    public Tensor renamed(String other) {
        return new Tensor(other, type, shape, storage, order, offset, strides);
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
        if (isDense() && type == ElementType.FLOAT32) {
            MemorySegment.copy(
                    storage,
                    ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(order),
                    offset * 4,
                    values,
                    0,
                    values.length);
        } else {
            boolean dense = isDense();
            for (int i = 0; i < values.length; i++) {
                values[i] = type.decode(bitsAt(dense ? offset + i : elementOf(i)));
            }
        }
        return values;
    }

    /** The value at a row-major index, as float. */
    public float floatAt(long index) {
        Objects.checkIndex(index, elements());
        return type.decode(bitsAt(elementOf(index)));
    }

    /** One bit per value, row-major: set where the value is not zero (NaN counts as not zero). */
    public Mask nonZero() {
        long magnitude = type.magnitudeBits();
        return pack(bits -> (bits & magnitude) != 0);
    }

    /**
     * The values as a mask: one bit per value, row-major, set where the value is 1.
     *
     * @throws IllegalArgumentException if a value is neither 0 nor 1, naming the first
     */
    public Mask binary() {
        long magnitude = type.magnitudeBits();
        long one = type.oneBits();
        long count = elements();
        boolean dense = isDense();
        for (long i = 0; i < count; i++) {
            long bits = bitsAt(dense ? offset + i : elementOf(i));
            if (bits != one && (bits & magnitude) != 0) {
                throw new IllegalArgumentException(
                        "the mask %s holds %s at index %,d; a mask holds 0 and 1 only"
                                .formatted(name, type.decode(bits), i));
            }
        }
        return nonZero();
    }

    private Mask pack(LongPredicate kept) {
        long count = elements();
        boolean dense = isDense();
        long[] words = Mask.wordsFor(shape);
        for (int w = 0; w < words.length; w++) {
            long first = 64L * w;
            int bitsHere = (int) Math.min(64, count - first);
            long word = 0;
            for (int b = 0; b < bitsHere; b++) {
                long element = dense ? offset + first + b : elementOf(first + b);
                word |= kept.test(bitsAt(element)) ? 1L << b : 0;
            }
            words[w] = word;
        }
        return Mask.ofWords(shape, words);
    }

    /**
     * Values from {@code from} on as they are written to files: row-major, little-endian, in this
     * tensor's element type. Fills {@code target} as far as whole values fit and are left.
     *
     * @return how many bytes were filled
     */
    public int littleEndianBytes(long from, byte[] target) {
        int width = type.bytes();
        long count = Math.min(elements() - from, target.length / width);
        if (isDense() && order == ByteOrder.LITTLE_ENDIAN) {
            MemorySegment.copy(
                    storage,
                    ValueLayout.JAVA_BYTE,
                    (offset + from) * width,
                    target,
                    0,
                    (int) (count * width));
        } else {
            for (int i = 0; i < count; i++) {
                long bits = bitsAt(elementOf(from + i));
                for (int b = 0; b < width; b++) {
                    target[i * width + b] = (byte) (bits >>> (8 * b));
                }
            }
        }
        return (int) (count * width);
    }

    private boolean isDense() {
        return Arrays.equals(strides, shape.rowMajorStrides()) || elements() <= 1;
    }

    /** Storage index of the value at a row-major index. */
    private long elementOf(long index) {
        long element = offset;
        long rest = index;
        for (int i = strides.length - 1; i >= 0; i--) {
            long size = shape.dimension(i);
            element += rest % size * strides[i];
            rest /= size;
        }
        return element;
    }

    /** The bits of one stored value, zero-extended. */
    private long bitsAt(long element) {
        boolean swap = order == ByteOrder.BIG_ENDIAN;
        switch (type.bytes()) {
            case 1 -> {
                return storage.get(ValueLayout.JAVA_BYTE, element) & 0xffL;
            }
            case 2 -> {
                short bits = storage.get(SHORT, element * 2);
                return (swap ? Short.reverseBytes(bits) : bits) & 0xffffL;
            }
            case 4 -> {
                int bits = storage.get(INT, element * 4);
                return (swap ? Integer.reverseBytes(bits) : bits) & 0xffffffffL;
            }
            default -> {
                long bits = storage.get(LONG, element * 8);
                return swap ? Long.reverseBytes(bits) : bits;
            }
        }
    }

    @Override
    public String toString() {
        return "%s %s %s".formatted(name, type, shape);
    }
}
