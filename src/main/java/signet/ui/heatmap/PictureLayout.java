package signet.ui.heatmap;

/**
 * Where the visible part of a picture lies in its view.
 *
 * @param geometry where channels and kernels lie
 * @param view the visible part
 * @param density device pixels per logical pixel
 * @param x left edge in logical pixels
 * @param y top edge in logical pixels
 */
record PictureLayout(CellGeometry geometry, Viewport view, double density, double x, double y) {
    ChannelAxis ins() {
        return ChannelAxis.across(geometry, view, density);
    }

    ChannelAxis outs() {
        return ChannelAxis.down(geometry, view, density);
    }

    double right() {
        return x + view.width() / density;
    }

    double bottom() {
        return y + view.height() / density;
    }

    /** Left edge of a cell, which may be out of sight. */
    double left(Cell cell) {
        return x + (view.scale().startOf(cell.column()) - view.x()) / density;
    }

    /** Top edge of a cell, which may be out of sight. */
    double top(Cell cell) {
        return y + (view.scale().startOf(cell.row()) - view.y()) / density;
    }

    /** Whether the corner of a cell is in sight. */
    boolean shows(Cell cell) {
        return left(cell) >= x && top(cell) >= y && left(cell) < right() && top(cell) < bottom();
    }

    CellGaps gaps(HeatmapPalette palette) {
        return new CellGaps(
                palette.ground(),
                (int) Math.round(density),
                geometry.cellsPerOut(),
                geometry.cellsPerIn());
    }

    /** Coloured width of a cell. */
    double width(Cell cell, CellGaps gaps) {
        return solid(cell.column(), gaps.kernelWidth(), gaps);
    }

    /** Coloured height of a cell. */
    double height(Cell cell, CellGaps gaps) {
        return solid(cell.row(), gaps.kernelHeight(), gaps);
    }

    private double solid(int cell, int cellsPerKernel, CellGaps gaps) {
        int pixels = view.scale().pixels();
        return (pixels - gaps.after(cell, cellsPerKernel, pixels)) / density;
    }
}
