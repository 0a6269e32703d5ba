package signet.ui.sign;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeType;
import signet.mark.Placement;
import signet.ui.heatmap.CellPlaces;
import signet.ui.heatmap.CellSquare;
import signet.ui.heatmap.HeatmapOverlay;
import signet.ui.parts.Texts;

/**
 * The symbol over the heatmap, in a frame with a badge; it can be dragged from kernel to kernel.
 */
final class SymbolOverlay extends HeatmapOverlay {
    private static final double BADGE_GAP = 10;

    private final SignViewModel model;
    private final Canvas canvas = new Canvas();
    private final Rectangle casing = frame("wb-symbol-casing", 5);
    private final Rectangle frame = frame("wb-symbol-frame", 3);
    private final Label badge = Texts.fixed("", "wb-badge");
    private SymbolColours colours = SymbolColours.of(false);
    private SignViewModel.Shows shows = SignViewModel.Shows.CHANGES;
    private LaidSymbol symbol;
    private CellPlaces cells;
    private Placement dragFrom;
    private Point2D grabbed = Point2D.ZERO;

    SymbolOverlay(SignViewModel model) {
        this.model = model;
        casing.setMouseTransparent(true);
        frame.setMouseTransparent(true);
        badge.setMouseTransparent(true);
        badge.setManaged(false);
        badge.setWrapText(true);
        canvas.setCursor(Cursor.MOVE);
        getChildren().addAll(canvas, casing, frame, badge);
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        canvas.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> dragFrom = null);
        canvas.addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
    }

    private static Rectangle frame(String style, double width) {
        Rectangle frame = new Rectangle();
        frame.getStyleClass().add(style);
        frame.setStrokeType(StrokeType.OUTSIDE);
        frame.setStrokeWidth(width);
        frame.setFill(null);
        return frame;
    }

    /** Shows a symbol; null for none. */
    void show(LaidSymbol laid, String words) {
        symbol = laid;
        badge.setText(words);
        draw();
    }

    void show(SignViewModel.Shows how) {
        shows = how;
        draw();
    }

    void paintWith(SymbolColours other) {
        colours = other;
        draw();
    }

    @Override
    protected void place(CellPlaces places) {
        cells = places;
        draw();
    }

    @Override
    protected Optional<CellSquare> square() {
        return Optional.ofNullable(symbol).map(SymbolOverlay::square);
    }

    static CellSquare square(LaidSymbol symbol) {
        Placement place = symbol.placement();
        return new CellSquare(place.row(), place.column(), symbol.side());
    }

    private void draw() {
        boolean shown = symbol != null && cells != null;
        getChildren().forEach(child -> child.setVisible(shown));
        if (!shown) {
            return;
        }
        Placement place = symbol.placement();
        double left = Math.max(cells.x(), cells.left(place.column()));
        double top = Math.max(cells.y(), cells.top(place.row()));
        double right =
                Math.min(
                        cells.x() + cells.width(),
                        cells.left(place.column() + symbol.side()) - cells.gap());
        double bottom =
                Math.min(
                        cells.y() + cells.height(),
                        cells.top(place.row() + symbol.side()) - cells.gap());
        if (right <= left || bottom <= top) {
            getChildren().forEach(child -> child.setVisible(false));
            return;
        }
        canvas.relocate(left, top);
        canvas.setWidth(right - left);
        canvas.setHeight(bottom - top);
        paint(left, top);
        surround(casing, left, top, right, bottom);
        surround(frame, left, top, right, bottom);
        placeBadge(left, top, bottom);
    }

    private static void surround(
            Rectangle around, double left, double top, double right, double bottom) {
        around.setX(left - 1);
        around.setY(top - 1);
        around.setWidth(right - left + 2);
        around.setHeight(bottom - top + 2);
    }

    private void paint(double left, double top) {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        ModulePainter painter = new ModulePainter(g, colours);
        boolean marks = shows == SignViewModel.Shows.CHANGES;
        double size = Math.max(1, cells.pitch() - cells.gap());
        Placement place = symbol.placement();
        for (int row = 0; row < symbol.side(); row++) {
            double y = cells.top(place.row() + row) - top;
            for (int column = 0; column < symbol.side(); column++) {
                double x = cells.left(place.column() + column) - left;
                boolean inSight =
                        x > -size && y > -size && x < canvas.getWidth() && y < canvas.getHeight();
                if (inSight) {
                    painter.paint(now(row, column), marks, x, y, size);
                }
            }
        }
    }

    private ModuleState now(int row, int column) {
        ModuleState state = symbol.state(row, column);
        return shows == SignViewModel.Shows.BEFORE ? state.before() : state;
    }

    /**
     * Under the frame where there is room, else above it, else inside; past the picture's sides
     * where it is longer than that, and over more lines where the view is too narrow.
     */
    private void placeBadge(double left, double top, double bottom) {
        double widest = getWidth() - 2 * BADGE_GAP;
        double width = Math.min(Math.ceil(badge.prefWidth(-1)), widest);
        badge.resize(width, Math.ceil(badge.prefHeight(width)));
        double below = bottom + BADGE_GAP;
        double above = top - BADGE_GAP - badge.getHeight();
        double y = below + badge.getHeight() <= cells.y() + cells.height() ? below : above;
        y = y < cells.y() ? bottom - BADGE_GAP - badge.getHeight() : y;
        double end = Math.max(cells.x() + cells.width(), cells.x() + width);
        double rightmost = Math.min(end, getWidth() - BADGE_GAP) - width;
        badge.relocate(Math.rint(Math.min(Math.max(cells.x(), left), rightmost)), Math.rint(y));
    }

    private void press(MouseEvent event) {
        getParent().requestFocus();
        if (event.getButton() == MouseButton.PRIMARY) {
            dragFrom = symbol.placement();
            grabbed = kernelAt(event).subtract(dragFrom.column(), dragFrom.row());
        }
        event.consume();
    }

    private void drag(MouseEvent event) {
        if (dragFrom != null && event.getButton() == MouseButton.PRIMARY) {
            Point2D at = kernelAt(event).subtract(grabbed);
            model.moveTo((int) Math.round(at.getY()), (int) Math.round(at.getX()));
        }
        event.consume();
    }

    /** The place under the pointer, counted in kernels. */
    private Point2D kernelAt(MouseEvent event) {
        Point2D at = sceneToLocal(event.getSceneX(), event.getSceneY());
        return new Point2D(
                (at.getX() - cells.left(0)) / cells.pitch(),
                (at.getY() - cells.top(0)) / cells.pitch());
    }

    /** Puts a dragged symbol back where the drag began; false where nothing is dragged. */
    boolean cancelDrag() {
        Placement from = dragFrom;
        dragFrom = null;
        if (from != null) {
            model.moveTo(from.row(), from.column());
        }
        return from != null;
    }
}
