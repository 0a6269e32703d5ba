package signet.ui.heatmap;

/**
 * A square of cells.
 *
 * @param row of the upper left cell
 * @param column of the upper left cell
 * @param side in cells, 1 or more
 */
public record CellSquare(int row, int column, int side) {
    Cell first() {
        return new Cell(row, column);
    }

    Cell last() {
        return new Cell(row + side - 1, column + side - 1);
    }
}
