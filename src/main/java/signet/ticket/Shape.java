package signet.ticket;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The dimensions of a tensor, outermost first; a scalar has none. */
public final class Shape {
    private final long[] dimensions;
    private final long elements;

    private Shape(long[] dimensions) {
        long product = 1;
        boolean empty = false;
        for (long dimension : dimensions) {
            if (dimension < 0) {
                throw new IllegalArgumentException("dimension " + dimension + " is negative");
            }
            empty |= dimension == 0;
        }
        for (long dimension : dimensions) {
            product = empty ? 0 : Math.multiplyExact(product, dimension);
        }
        this.dimensions = dimensions;
        this.elements = product;
    }

    /**
     * A shape.
     *
     * @param dimensions sizes, outermost first, none negative
     * @throws IllegalArgumentException if one is negative
     * @throws ArithmeticException if their product does not fit a long
     */
    public static Shape of(long... dimensions) {
        return new Shape(dimensions.clone());
    }

    /** Number of dimensions. */
    public int rank() {
        return dimensions.length;
    }

    /** Size of dimension {@code index}, counted from the outermost. */
    public long dimension(int index) {
        return dimensions[index];
    }

    /** Product of all dimensions; 1 for a scalar. */
    public long elements() {
        return elements;
    }

    /** All sizes, outermost first, as a copy. */
    public long[] toArray() {
        return dimensions.clone();
    }

    /** Steps, in elements, between neighbours along each dimension of a row-major tensor. */
    public long[] rowMajorStrides() {
        long[] strides = new long[dimensions.length];
        long step = 1;
        for (int i = dimensions.length - 1; i >= 0; i--) {
            strides[i] = step;
            step *= Math.max(1, dimensions[i]);
        }
        return strides;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Shape that && Arrays.equals(dimensions, that.dimensions);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(dimensions);
    }

    /** As people write it: {@code 64 × 32 × 3 × 3}, or {@code scalar}. */
    @Override
    public String toString() {
        return rank() == 0
                ? "scalar"
                : Arrays.stream(dimensions)
                        .mapToObj(Long::toString)
                        .collect(Collectors.joining(" × "));
    }
}
