package signet.ui.heatmap;

/**
 * A place in a heatmap.
 *
 * @param row counted from the top, in cells
 * @param column counted from the left, in cells
 */
public record Cell(int row, int column) {
    /** The cell some steps further, held inside a picture of this many cells. */
    Cell moved(int down, int right, int rows, int columns) {
        return new Cell(
                Math.clamp((long) row + down, 0, rows - 1),
                Math.clamp((long) column + right, 0, columns - 1));
    }
}
