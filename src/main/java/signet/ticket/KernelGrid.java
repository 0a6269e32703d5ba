package signet.ticket;

import java.util.Objects;

/**
 * A layer as a picture: one cell per kernel, row = output channel, column = input channel, value =
 * kept weights of the kernel. A linear layer has kernels of one weight. Signatures are written into
 * this grid (NeurIPS'21 lottery-ownership paper, section 3.3).
 */
public final class KernelGrid {
    private static final int LARGEST = Integer.MAX_VALUE - 8;

    private final int rows;
    private final int columns;
    private final int kernelSize;
    private final short[] kept;

    private KernelGrid(int rows, int columns, int kernelSize, short[] kept) {
        this.rows = rows;
        this.columns = columns;
        this.kernelSize = kernelSize;
        this.kept = kept;
    }

    /**
     * Counts the kept weights of every kernel.
     *
     * @param mask of shape [out, in, ...]; all dimensions after the second form the kernel
     * @throws IllegalArgumentException if the mask has fewer than two dimensions or no weight, a
     *     kernel has more than 32,767 weights, or there are more kernels than an array can hold
     */
    public static KernelGrid of(Mask mask) {
        Shape shape = mask.shape();
        // A shape of nothing may still name more rows and columns than there is memory for.
        if (shape.rank() < 2 || shape.elements() == 0) {
            throw new IllegalArgumentException(
                    "%s has no kernels: two dimensions and a weight are needed".formatted(shape));
        }
        long kernels = shape.dimension(0) * shape.dimension(1);
        long kernelSize = shape.elements() / kernels;
        if (kernelSize > Short.MAX_VALUE || kernels > LARGEST) {
            throw new IllegalArgumentException(
                    "%s is larger than a grid of kernels can count".formatted(shape));
        }
        short[] kept = new short[(int) kernels];
        mask.countRuns((int) kernelSize, kept);
        return new KernelGrid(
                (int) shape.dimension(0), (int) shape.dimension(1), (int) kernelSize, kept);
    }

    /** Output channels. */
    public int rows() {
        return rows;
    }

    /** Input channels. */
    public int columns() {
        return columns;
    }

    /** Number of kernels. */
    public int kernels() {
        return kept.length;
    }

    /** Weights in one kernel: 9 for 3 x 3, 1 for linear layers. */
    public int kernelSize() {
        return kernelSize;
    }

    /**
     * Kept weights of the kernel from input channel {@code column} to output channel {@code row}.
     */
    public int kept(int row, int column) {
        Objects.checkIndex(row, rows);
        Objects.checkIndex(column, columns);
        return kept[row * columns + column];
    }

    /** Number of kernels with nothing kept. */
    public int emptyKernels() {
        return kernelsByKept()[0];
    }

    /**
     * How many kernels keep 0, 1, ... up to all of their weights; length {@code kernelSize + 1}.
     */
    public int[] kernelsByKept() {
        int[] counts = new int[kernelSize + 1];
        for (short count : kept) {
            counts[count]++;
        }
        return counts;
    }

    /** Kept weights of each output channel. */
    public int[] keptByRow() {
        int[] sums = new int[rows];
        for (int i = 0, row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                sums[row] += kept[i++];
            }
        }
        return sums;
    }

    /** Kept weights of each input channel. */
    public int[] keptByColumn() {
        int[] sums = new int[columns];
        for (int i = 0, row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                sums[column] += kept[i++];
            }
        }
        return sums;
    }
}
