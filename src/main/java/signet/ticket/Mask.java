package signet.ticket;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;

/**
 * Which weights of a tensor are kept: one bit per weight, row-major, 1 = kept, packed 64 to a word.
 */
public final class Mask {
    private final Shape shape;
    private final long[] words;
    private final long kept;

    private Mask(Shape shape, long[] words) {
        this.shape = shape;
        this.words = words;
        long count = 0;
        for (long word : words) {
            count += Long.bitCount(word);
        }
        this.kept = count;
    }

    /** The words a mask of this shape needs, all zero. */
    static long[] wordsFor(Shape shape) {
        return new long[Math.toIntExact(Math.ceilDiv(shape.elements(), 64))];
    }

    /** A mask over words that the caller hands over; bits past the last element must be 0. */
    static Mask ofWords(Shape shape, long[] words) {
        return new Mask(shape, words);
    }

    /**
     * A mask from a set of kept row-major indices.
     *
     * @throws IllegalArgumentException if an index lies outside the shape
     */
    public static Mask of(Shape shape, BitSet kept) {
        if (kept.length() > shape.elements()) {
            throw new IllegalArgumentException(
                    "index %,d is outside %s".formatted(kept.length() - 1, shape));
        }
        return new Mask(shape, Arrays.copyOf(kept.toLongArray(), wordsFor(shape).length));
    }

    /** A mask that keeps everything. */
    public static Mask full(Shape shape) {
        BitSet all = new BitSet();
        all.set(0, Math.toIntExact(shape.elements()));
        return of(shape, all);
    }

    public Shape shape() {
        return shape;
    }

    /** Number of weights, kept or not. */
    public long total() {
        return shape.elements();
    }

    /** Number of kept weights. */
    public long kept() {
        return kept;
    }

    /** Kept of total. */
    public Density density() {
        return new Density(kept, total());
    }

    /** Whether the weight at a row-major index is kept. */
    public boolean isKept(long index) {
        Objects.checkIndex(index, total());
        return (words[(int) (index >>> 6)] >>> index & 1) != 0;
    }

    /** The 64 bits from row-major index {@code 64 * index} on, lowest first; 0 past the end. */
    long word(int index) {
        return words[index];
    }

    /** Number of kept weights from a row-major index (inclusive) to another (exclusive). */
    public int keptBetween(long from, long to) {
        Objects.checkFromToIndex(from, to, total());
        if (from == to) {
            return 0;
        }
        int first = (int) (from >>> 6);
        int last = (int) (to - 1 >>> 6);
        long head = -1L << from;
        long tail = -1L >>> -to;
        if (first == last) {
            return Long.bitCount(words[first] & head & tail);
        }
        int count = Long.bitCount(words[first] & head) + Long.bitCount(words[last] & tail);
        for (int i = first + 1; i < last; i++) {
            count += Long.bitCount(words[i]);
        }
        return count;
    }

    /**
     * Counts the kept weights of consecutive runs of equal length.
     *
     * @param size weights in a run; {@code size * counts.length} is the number of weights
     */
    void countRuns(int size, short[] counts) {
        if (size > 64) {
            for (int i = 0; i < counts.length; i++) {
                counts[i] = (short) keptBetween((long) i * size, (long) (i + 1) * size);
            }
            return;
        }
        long run = -1L >>> -size;
        for (int i = 0; i < counts.length; i++) {
            long from = (long) i * size;
            int word = (int) (from >>> 6);
            long bits = words[word] >>> from;
            if ((from & 63) + size > 64) {
                bits |= words[word + 1] << -from;
            }
            counts[i] = (short) Long.bitCount(bits & run);
        }
    }

    /** The kept weights as a set of row-major indices. */
    public BitSet toBitSet() {
        return BitSet.valueOf(words);
    }

    /**
     * Weights kept by this mask and by {@code other}.
     *
     * @throws IllegalArgumentException if the shapes differ
     */
    public Mask and(Mask other) {
        requireSameShape(other);
        long[] both = words.clone();
        for (int i = 0; i < both.length; i++) {
            both[i] &= other.words[i];
        }
        return new Mask(shape, both);
    }

    /**
     * Number of weights kept by both masks.
     *
     * @throws IllegalArgumentException if the shapes differ
     */
    public long keptByBoth(Mask other) {
        requireSameShape(other);
        long both = 0;
        for (int i = 0; i < words.length; i++) {
            both += Long.bitCount(words[i] & other.words[i]);
        }
        return both;
    }

    /** The mask as a row-major tensor of ones and zeros. */
    public Tensor toTensor(String name, ElementType type) {
        byte[] bytes = new byte[Math.toIntExact(Math.multiplyExact(total(), (long) type.bytes()))];
        BitSet kept = toBitSet();
        for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
            for (int b = 0; b < type.bytes(); b++) {
                bytes[i * type.bytes() + b] = (byte) (type.oneBits() >>> 8 * b);
            }
        }
        return Tensor.rowMajor(name, type, shape, MemorySegment.ofArray(bytes));
    }

    private void requireSameShape(Mask other) {
        if (!shape.equals(other.shape)) {
            throw new IllegalArgumentException(
                    "a mask of %s and one of %s cannot be laid over each other"
                            .formatted(shape, other.shape));
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Mask that
                && shape.equals(that.shape)
                && Arrays.equals(words, that.words);
    }

    @Override
    public int hashCode() {
        return 31 * shape.hashCode() + Arrays.hashCode(words);
    }

    @Override
    public String toString() {
        return "mask of %s, %s".formatted(shape, density());
    }
}
