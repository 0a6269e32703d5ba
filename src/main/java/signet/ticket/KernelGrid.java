package signet.ticket;

import java.util.Objects;

/**
 * A layer as a picture: one cell per kernel, row = output channel, column = input channel, value =
 * kept weights of the kernel. A linear layer has kernels of one weight. Signatures are written into
 * this grid (NeurIPS'21 lottery-ownership paper, section 3.3).
 */
public final class KernelGrid {
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
     * @throws IllegalArgumentException if the mask has fewer than two dimensions or a kernel has
     *     more than 32,767 weights
     */
    public static KernelGrid of(Mask mask) {
        Shape shape = mask.shape();
        if (shape.rank() < 2) {
            throw new IllegalArgumentException(
                    "%s has no kernels: two dimensions are needed".formatted(shape));
        }
        int rows = Math.toIntExact(shape.dimension(0));
        int columns = Math.toIntExact(shape.dimension(1));
        long kernel = 1;
        for (int i = 2; i < shape.rank(); i++) {
            kernel *= shape.dimension(i);
        }
        if (kernel > Short.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "kernels of %,d weights are larger than a grid can count".formatted(kernel));
        }
        int size = (int) kernel;
        short[] kept = new short[Math.multiplyExact(rows, columns)];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = (short) mask.keptBetween((long) i * size, (long) (i + 1) * size);
        }
        return new KernelGrid(rows, columns, size, kept);
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
        for (int i = 0; i < kept.length; i++) {
            sums[i / columns] += kept[i];
        }
        return sums;
    }

    /** Kept weights of each input channel. */
    public int[] keptByColumn() {
        int[] sums = new int[columns];
        for (int i = 0; i < kept.length; i++) {
            sums[i % columns] += kept[i];
        }
        return sums;
    }
}
