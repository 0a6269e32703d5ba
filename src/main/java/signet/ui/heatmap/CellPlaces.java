package signet.ui.heatmap;

/**
 * Where the cells of a picture lie in its view, in logical pixels.
 *
 * @param x left edge of the part in sight
 * @param y top edge of the part in sight
 * @param width of the part in sight
 * @param height of the part in sight
 * @param firstX left edge of column 0, in sight or not
 * @param firstY top edge of row 0, in sight or not
 * @param pitch from one cell to the next; below 1 where cells share a pixel
 * @param gap free at the right and lower end of a cell
 */
public record CellPlaces(
        double x,
        double y,
        double width,
        double height,
        double firstX,
        double firstY,
        double pitch,
        double gap) {
    static CellPlaces of(PictureLayout layout, HeatmapPalette palette) {
        Cell first = new Cell(0, 0);
        double pitch = layout.view().scale().ratio() / layout.density();
        boolean large = layout.view().scale().block() == 1;
        return new CellPlaces(
                layout.x(),
                layout.y(),
                layout.right() - layout.x(),
                layout.bottom() - layout.y(),
                layout.left(first),
                layout.top(first),
                pitch,
                large ? pitch - layout.width(first, layout.gaps(palette)) : 0);
    }

    /** Left edge of a column, which may be out of sight. */
    public double left(int column) {
        return firstX + column * pitch;
    }

    /** Top edge of a row, which may be out of sight. */
    public double top(int row) {
        return firstY + row * pitch;
    }
}
