package signet.report;

/**
 * Where the cells of a heatmap stand; lengths are pixels at scale 1.
 *
 * @param left left edge of the first column
 * @param top upper edge of the first row
 * @param cell side of a cell, gap included
 */
record Frame(int left, int top, int cell, int rows, int columns) {
    int width() {
        return cell * columns;
    }

    int height() {
        return cell * rows;
    }

    int right() {
        return left + width();
    }

    int bottom() {
        return top + height();
    }
}
