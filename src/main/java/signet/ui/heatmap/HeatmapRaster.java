package signet.ui.heatmap;

import java.util.Arrays;

/**
 * Paints the visible part of a picture into an array of pixels. Every pixel is one cell or one
 * whole block of the pyramid: nothing is skipped, blended or blurred.
 */
public final class HeatmapRaster {
    /** Cells of this many logical pixels and more are set apart by a gap. */
    static final int LEAST_PIXELS_WITH_GAP = 6;

    private final int[] colours;
    private final int gapColour;
    private final int gap;
    private final int leastPixels;

    /**
     * A painter.
     *
     * @param colours one per cell value, 256
     * @param gapColour between large cells
     * @param gap in device pixels, 0 for none
     */
    HeatmapRaster(int[] colours, int gapColour, int gap) {
        this.colours = colours;
        this.gapColour = gapColour;
        this.gap = gap;
        this.leastPixels = LEAST_PIXELS_WITH_GAP * Math.max(1, gap);
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
        int apart = pixels >= leastPixels ? gap : 0;
        int row = 0;
        while (row < height) {
            int cell = (view.y() + row) / pixels;
            int end = Math.min(height, (cell + 1) * pixels - view.y());
            int solidEnd = Math.min(height, (cell + 1) * pixels - apart - view.y());
            if (row < solidEnd) {
                paintLine(cells, cell, view, apart, target, row * width);
            }
            for (int copy = row + 1; copy < solidEnd; copy++) {
                System.arraycopy(target, row * width, target, copy * width, width);
            }
            Arrays.fill(target, Math.max(row, solidEnd) * width, end * width, gapColour);
            row = end;
        }
    }

    private void paintLine(
            HeatmapPyramid.Level cells,
            int row,
            Viewport view,
            int apart,
            int[] target,
            int offset) {
        int pixels = view.scale().pixels();
        int width = view.width();
        int column = 0;
        while (column < width) {
            int cell = (view.x() + column) / pixels;
            int end = Math.min(width, (cell + 1) * pixels - view.x());
            int solidEnd = Math.clamp((cell + 1L) * pixels - apart - view.x(), column, end);
            Arrays.fill(target, offset + column, offset + solidEnd, colours[cells.at(row, cell)]);
            Arrays.fill(target, offset + solidEnd, offset + end, gapColour);
            column = end;
        }
    }
}
