package signet.ticket;

import java.util.Arrays;

/**
 * Where the values of a tensor lie in its storage. Dimensions of size 1 are left out, and those
 * that follow each other without a gap are merged, so that a walk takes the longest runs there are.
 */
final class Strides {
    private final long offset;
    private final long[] sizes;
    private final long[] steps;

    private Strides(long offset, long[] sizes, long[] steps) {
        this.offset = offset;
        this.sizes = sizes;
        this.steps = steps;
    }

    /**
     * @param offset index of the first value in the storage
     * @param strides steps along each dimension, in values
     * @param held how many values the storage holds
     * @throws IllegalArgumentException if any index would leave the storage, in a sentence
     */
    static Strides of(Shape shape, long offset, long[] strides, long held) {
        if (strides.length != shape.rank()) {
            throw new IllegalArgumentException(
                    "%d strides for %d dimensions".formatted(strides.length, shape.rank()));
        }
        if (offset < 0) {
            throw new IllegalArgumentException("storage offset %d is negative".formatted(offset));
        }
        for (long stride : strides) {
            if (stride < 0) {
                throw new IllegalArgumentException("stride %d is negative".formatted(stride));
            }
        }
        requireInside(shape, offset, strides, held);
        return merged(shape, offset, strides);
    }

    private static void requireInside(Shape shape, long offset, long[] strides, long held) {
        if (shape.elements() == 0) {
            if (offset > held) {
                throw outside(held);
            }
            return;
        }
        // Values left after the last index so far; shrinks, so that nothing can overflow.
        long room = held - 1 - offset;
        for (int i = 0; i < strides.length && room >= 0; i++) {
            long steps = shape.dimension(i) - 1;
            boolean fits = steps == 0 || strides[i] <= room / steps;
            room = fits ? room - steps * strides[i] : -1;
        }
        if (room < 0) {
            throw outside(held);
        }
    }

    private static IllegalArgumentException outside(long held) {
        return new IllegalArgumentException(
                "its values reach past the %,d that its storage holds".formatted(held));
    }

    private static Strides merged(Shape shape, long offset, long[] strides) {
        long[] sizes = new long[strides.length];
        long[] steps = new long[strides.length];
        int count = 0;
        for (int i = 0; i < strides.length && shape.elements() > 0; i++) {
            long size = shape.dimension(i);
            if (size == 1) {
                continue;
            }
            if (count > 0 && steps[count - 1] == size * strides[i]) {
                sizes[count - 1] *= size;
                steps[count - 1] = strides[i];
            } else {
                sizes[count] = size;
                steps[count] = strides[i];
                count++;
            }
        }
        return new Strides(offset, Arrays.copyOf(sizes, count), Arrays.copyOf(steps, count));
    }

    /** Whether neighbours in row-major order are neighbours in the storage. */
    boolean isDense() {
        return sizes.length == 0 || sizes.length == 1 && steps[0] == 1;
    }

    /** Storage index of the value at a row-major index. */
    long at(long index) {
        long element = offset;
        long rest = index;
        for (int i = sizes.length - 1; i >= 0; i--) {
            element += rest % sizes[i] * steps[i];
            rest /= sizes[i];
        }
        return element;
    }

    /** Storage indices of {@code count} values in row-major order from {@code from} on. */
    void fill(long from, long[] indices, int count) {
        int last = sizes.length - 1;
        long size = last < 0 ? 1 : sizes[last];
        long step = last < 0 ? 0 : steps[last];
        int filled = 0;
        while (filled < count) {
            long first = from + filled;
            long element = at(first);
            int run = (int) Math.min(size - first % size, count - filled);
            for (int i = 0; i < run; i++) {
                indices[filled++] = element + i * step;
            }
        }
    }
}
