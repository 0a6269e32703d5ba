package signet.ui.heatmap;

/**
 * The part of a picture that is on the screen. All lengths are device pixels; a picture smaller
 * than its area lies in the middle of it, a larger one fills it.
 *
 * @param rows cells of the picture from top to bottom
 * @param columns cells of the picture from left to right
 * @param areaWidth pixels there are
 * @param areaHeight pixels there are
 * @param scale size of a cell
 * @param x first pixel of the picture that is visible
 * @param y first pixel of the picture that is visible
 */
public record Viewport(
        int rows, int columns, int areaWidth, int areaHeight, PixelScale scale, int x, int y) {
    /** A strip of very many channels would vanish if all of it had to fit. */
    private static final int LEAST_SIDE = 24;

    /** Of the shorter side of the area, for a square that is looked at. */
    private static final double SQUARE_SHARE = 0.62;

    /** Holds the picture inside its area. */
    public Viewport {
        x = Math.clamp(x, 0, Math.max(0, scale.pixelsOf(columns) - areaWidth));
        y = Math.clamp(y, 0, Math.max(0, scale.pixelsOf(rows) - areaHeight));
    }

    /** All of a picture, as large as fits. */
    static Viewport fitting(int rows, int columns, int areaWidth, int areaHeight) {
        return new Viewport(
                rows,
                columns,
                areaWidth,
                areaHeight,
                fit(rows, columns, areaWidth, areaHeight),
                0,
                0);
    }

    private static PixelScale fit(int rows, int columns, int areaWidth, int areaHeight) {
        PixelScale across = PixelScale.fitting(columns, areaWidth);
        PixelScale down = PixelScale.fitting(rows, areaHeight);
        PixelScale scale = across.compareTo(down) < 0 ? across : down;
        int shorter = Math.min(rows, columns);
        int least = Math.min(LEAST_SIDE, Math.min(areaWidth, areaHeight));
        while (scale.pixelsOf(shorter) < least && scale.block() > 1) {
            scale = scale.larger();
        }
        return scale;
    }

    /** The scale at which all of the picture is visible. */
    PixelScale fit() {
        return fit(rows, columns, areaWidth, areaHeight);
    }

    /** Visible pixels across. */
    int width() {
        return Math.min(areaWidth, scale.pixelsOf(columns));
    }

    /** Visible pixels down. */
    int height() {
        return Math.min(areaHeight, scale.pixelsOf(rows));
    }

    /** Where the picture begins in its area. */
    int left() {
        return (areaWidth - width()) / 2;
    }

    /** Where the picture begins in its area. */
    int top() {
        return (areaHeight - height()) / 2;
    }

    /** Whether nothing is out of sight. */
    boolean showsAll() {
        return scale.pixelsOf(columns) <= areaWidth && scale.pixelsOf(rows) <= areaHeight;
    }

    /** Size against the whole picture fitted into the area, in percent. */
    double percent() {
        return 100 * scale.ratio() / fit().ratio();
    }

    /** Whether a point of the area lies on the picture. */
    boolean contains(double areaX, double areaY) {
        return areaX >= left()
                && areaY >= top()
                && areaX < left() + width()
                && areaY < top() + height();
    }

    /** The cell at a point of the area, or the nearest one. */
    Cell cellAt(double areaX, double areaY) {
        int across = Math.clamp((long) Math.floor(areaX) - left(), 0, width() - 1) + x;
        int down = Math.clamp((long) Math.floor(areaY) - top(), 0, height() - 1) + y;
        return new Cell(
                Math.min(rows - 1, scale.cellAt(down)),
                Math.min(columns - 1, scale.cellAt(across)));
    }

    /** The picture moved along with a drag. */
    Viewport panned(int right, int down) {
        return new Viewport(rows, columns, areaWidth, areaHeight, scale, x - right, y - down);
    }

    /** The picture moved so that the visible part begins at a pixel. */
    Viewport at(int newX, int newY) {
        return new Viewport(rows, columns, areaWidth, areaHeight, scale, newX, newY);
    }

    /** Another area; a fitted picture stays fitted, another keeps its middle. */
    Viewport resized(int width, int height) {
        if (scale.equals(fit())) {
            return fitting(rows, columns, width, height);
        }
        int middleX = x + width() / 2;
        int middleY = y + height() / 2;
        Viewport sized = new Viewport(rows, columns, width, height, scale, 0, 0);
        return sized.at(middleX - sized.width() / 2, middleY - sized.height() / 2);
    }

    /**
     * Some steps in (positive) or out, with the cell under a point of the area kept there. The
     * steps stop at the fitted size on their way, and end there and at the largest size.
     */
    Viewport zoomed(int steps, double areaX, double areaY) {
        PixelScale fit = fit();
        PixelScale next = scale;
        for (int i = 0; i < Math.abs(steps); i++) {
            next = steps > 0 ? stepIn(next, fit) : stepOut(next, fit);
        }
        return scaled(next, areaX, areaY);
    }

    private static PixelScale stepIn(PixelScale from, PixelScale fit) {
        PixelScale next = from.larger();
        return from.compareTo(fit) < 0 && next.compareTo(fit) > 0 ? fit : next;
    }

    private static PixelScale stepOut(PixelScale from, PixelScale fit) {
        PixelScale next = from.smaller();
        return next.compareTo(fit) < 0 ? fit : next;
    }

    /** Another size, with the cell under a point of the area kept there. */
    Viewport scaled(PixelScale to, double areaX, double areaY) {
        // The middle of the pointer's pixel, so that the new pixel is one of the same cell.
        int pixelX = (int) Math.floor(areaX);
        int pixelY = (int) Math.floor(areaY);
        double cellX = (x + pixelX + 0.5 - left()) / scale.ratio();
        double cellY = (y + pixelY + 0.5 - top()) / scale.ratio();
        Viewport resized = new Viewport(rows, columns, areaWidth, areaHeight, to, 0, 0);
        return resized.at(
                (int) Math.floor(cellX * to.ratio()) - pixelX + resized.left(),
                (int) Math.floor(cellY * to.ratio()) - pixelY + resized.top());
    }

    /** A square of cells in the middle, as large as leaves something of its surroundings to see. */
    Viewport around(CellSquare square) {
        int across = PixelScale.fitting(square.side(), Math.min(areaWidth, areaHeight)).pixels();
        PixelScale to = new PixelScale(Math.max(1, (int) (across * SQUARE_SHARE)), 1);
        Viewport sized =
                new Viewport(
                        rows,
                        columns,
                        areaWidth,
                        areaHeight,
                        to.compareTo(fit()) < 0 ? fit() : to,
                        0,
                        0);
        return sized.at(
                sized.middle(square.column(), square.side(), sized.width()),
                sized.middle(square.row(), square.side(), sized.height()));
    }

    private int middle(int first, int side, int length) {
        return (scale.startOf(first) + scale.startOf(first + side) - length) / 2;
    }

    /** Whether another one shows a picture of the same size; never so for null. */
    boolean isLike(Viewport other) {
        return other != null && other.rows == rows && other.columns == columns;
    }

    /** The same part at the same size as in another one, in this one's area. */
    Viewport seenAs(Viewport other) {
        return new Viewport(rows, columns, areaWidth, areaHeight, other.scale, other.x, other.y);
    }

    /** Moved as little as it takes to see a cell. */
    Viewport revealing(Cell cell) {
        return at(
                nearest(scale.startOf(cell.column()), x, width()),
                nearest(scale.startOf(cell.row()), y, height()));
    }

    private int nearest(int start, int first, int length) {
        int end = start + scale.pixels();
        return Math.min(start, Math.max(first, end - length));
    }
}
