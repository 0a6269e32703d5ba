package signet.ui.heatmap;

import java.util.Arrays;

/**
 * Paints the visible part of a picture into an array of pixels. Every pixel is one cell or one
 * whole block of the pyramid: nothing is skipped, blended or blurred.
 */
public final class HeatmapRaster {
    private final int[] colours;
    private final CellGaps gaps;

    /**
     * A painter.
     *
     * @param colours one per cell value, 256
     */
    HeatmapRaster(int[] colours, CellGaps gaps) {
        this.colours = colours;
        this.gaps = gaps;
    }

    /**
     * Fills {@code view.width()} by {@code view.height()} pixels, row-major.
     *
     * @param target at least that long
     */
    void paint(HeatmapPyramid pyramid, Viewport view, int[] target) {
        if (view.scale().pixels() == 1) {
            paintBlocks(pyramid.atLeast(view.scale().block()), view, target);
        } else {
            paintCells(pyramid.cells(), view, target);
        }
    }

    private void paintBlocks(HeatmapPyramid.Level level, Viewport view, int[] target) {
        byte[] values = level.values();
        int width = view.width();
        for (int row = 0; row < view.height(); row++) {
            int from = (view.y() + row) * level.columns() + view.x();
            int to = row * width;
            for (int column = 0; column < width; column++) {
                target[to + column] = colours[values[from + column] & 0xff];
            }
        }
    }

    private void paintCells(HeatmapPyramid.Level cells, Viewport view, int[] target) {
        int pixels = view.scale().pixels();
        int width = view.width();
        int height = view.height();
        int row = 0;
        while (row < height) {
            int cell = (view.y() + row) / pixels;
            int end = Math.min(height, (cell + 1) * pixels - view.y());
            int gap = gaps.after(cell, gaps.kernelHeight(), pixels);
            int solidEnd = Math.clamp((cell + 1L) * pixels - gap - view.y(), row, end);
            if (row < solidEnd) {
                paintLine(cells, cell, view, target, row * width);
            }
            for (int copy = row + 1; copy < solidEnd; copy++) {
                System.arraycopy(target, row * width, target, copy * width, width);
            }
            Arrays.fill(target, solidEnd * width, end * width, gaps.colour());
            row = end;
        }
    }

    private void paintLine(
            HeatmapPyramid.Level cells, int row, Viewport view, int[] target, int offset) {
        int pixels = view.scale().pixels();
        int width = view.width();
        int column = 0;
        while (column < width) {
            int cell = (view.x() + column) / pixels;
            int end = Math.min(width, (cell + 1) * pixels - view.x());
            int gap = gaps.after(cell, gaps.kernelWidth(), pixels);
            int solidEnd = Math.clamp((cell + 1L) * pixels - gap - view.x(), column, end);
            Arrays.fill(target, offset + column, offset + solidEnd, colours[cells.at(row, cell)]);
            Arrays.fill(target, offset + solidEnd, offset + end, gaps.colour());
            column = end;
        }
    }
}
