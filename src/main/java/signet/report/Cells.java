package signet.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntBinaryOperator;

/**
 * The cells of a heatmap as colours, row-major. Where a layer has more than a figure can show, a
 * cell stands for a square block of them.
 *
 * @param rows cells from top to bottom
 * @param columns cells from left to right
 * @param block side of the block that a cell stands for; 1 where each stands for itself
 * @param argb colours
 */
record Cells(int rows, int columns, int block, int[] argb) {
    /** Cells that fit along one side of a figure. */
    static final int MOST = 512;

    /** Side of the blocks that bring so many rows and columns below the most there may be. */
    static int blockFor(int rows, int columns) {
        return Math.ceilDiv(Math.max(rows, columns), MOST);
    }

    /**
     * Paints each block.
     *
     * @param colour the colour of the block whose first row and column are given
     */
    static Cells of(int rows, int columns, int block, IntBinaryOperator colour) {
        int down = Math.ceilDiv(rows, block);
        int across = Math.ceilDiv(columns, block);
        int[] argb = new int[down * across];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = colour.applyAsInt(i / across * block, i % across * block);
        }
        return new Cells(down, across, block, argb);
    }

    int colour(int row, int column) {
        return argb[row * columns + column];
    }

    /** Neighbours of one colour in a row. */
    record Run(int row, int column, int length, int argb) {}

    /** The longest runs there are, row by row. */
    List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            int start = 0;
            for (int column = 1; column <= columns; column++) {
                if (column == columns || colour(row, column) != colour(row, start)) {
                    runs.add(new Run(row, start, column - start, colour(row, start)));
                    start = column;
                }
            }
        }
        return runs;
    }
}
