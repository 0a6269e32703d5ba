package signet.mark.extract;

import signet.ticket.KernelGrid;

/**
 * Which kernels of a layer keep a weight, laid out so that a codeword is read at once: most
 * codewords are blocks of 4 x 2 or 2 x 4 modules.
 */
final class OccupiedKernels {
    private final int rows;
    private final int columns;

    /** Bit 2 r + c is the kernel r rows below and c columns right; row-major. */
    private final byte[] tall;

    /** Bit 4 r + c is the kernel r rows below and c columns right; row-major. */
    private final byte[] wide;

    /** Number of kept kernels above and to the left; one row and column more than the layer. */
    private final int[] sums;

    OccupiedKernels(KernelGrid grid) {
        rows = grid.rows();
        columns = grid.columns();
        tall = new byte[grid.kernels()];
        wide = new byte[grid.kernels()];
        sums = new int[(rows + 1) * (columns + 1)];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                boolean kept = grid.kept(row, column) > 0;
                int at = (row + 1) * (columns + 1) + column + 1;
                sums[at] = sums[at - 1] + sums[at - columns - 1] - sums[at - columns - 2];
                if (kept) {
                    sums[at]++;
                    spread(tall, row, column, 4, 2);
                    spread(wide, row, column, 2, 4);
                }
            }
        }
    }

    /** Sets the bit of a kernel in every block of a height and width that covers it. */
    private void spread(byte[] blocks, int row, int column, int height, int width) {
        for (int up = 0; up < Math.min(height, row + 1); up++) {
            for (int left = 0; left < Math.min(width, column + 1); left++) {
                blocks[(row - up) * columns + column - left] |= (byte) (1 << width * up + left);
            }
        }
    }

    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    /** The kernels of the block 4 high and 2 wide that begins at an index. */
    int tall(int kernel) {
        return tall[kernel] & 0xff;
    }

    /** The kernels of the block 2 high and 4 wide that begins at an index. */
    int wide(int kernel) {
        return wide[kernel] & 0xff;
    }

    /** 1 where a kernel keeps a weight, else 0. */
    int single(int kernel) {
        return tall[kernel] & 1;
    }

    /** Share of the kernels of a square region that keep a weight, 0 to 1. */
    double fill(int row, int column, int size) {
        int width = columns + 1;
        int above = row * width + column;
        int below = (row + size) * width + column;
        int kept = sums[below + size] - sums[below] - sums[above + size] + sums[above];
        return (double) kept / (size * size);
    }
}
