package signet.ui.heatmap;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Group;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeType;

/** The whole picture in a corner while only a part of it is in sight, with a frame to drag. */
final class MiniMap extends Group {
    /** The longer side, in logical pixels. */
    private static final int LONGEST = 120;

    private static final double PADDING = 4;
    private static final double SHADOW_OPACITY = 0.14;
    private static final double LEAST_FRAME = 6;

    private final Rectangle shadow = new Rectangle();
    private final Rectangle ground = new Rectangle();
    private final RasterImage image = new RasterImage();
    private final Rectangle frame = new Rectangle();
    private final Rectangle mark = new Rectangle();
    private final Consumer<Viewport> pan;
    private Viewport whole;
    private Viewport view;
    private double density = 1;

    /**
     * A hidden map.
     *
     * @param pan called with the part to show while the frame is dragged
     */
    MiniMap(Consumer<Viewport> pan) {
        this.pan = pan;
        setManaged(false);
        setVisible(false);
        getStyleClass().add("wb-minimap");
        frame.setFill(null);
        frame.setStrokeWidth(2);
        frame.setStrokeType(StrokeType.CENTERED);
        ground.setStrokeType(StrokeType.INSIDE);
        image.relocate(PADDING, PADDING);
        mark.setFill(null);
        mark.setStrokeWidth(2);
        mark.setVisible(false);
        mark.getStyleClass().add("wb-minimap-mark");
        getChildren().addAll(shadow, ground, image, frame, mark);
        addEventHandler(MouseEvent.ANY, this::drag);
    }

    /** Paints the whole picture. */
    void paint(
            HeatmapPyramid pyramid, int[] colours, HeatmapPalette palette, double deviceDensity) {
        density = deviceDensity;
        HeatmapPyramid.Level cells = pyramid.cells();
        int side = (int) (LONGEST * density);
        PixelScale scale = PixelScale.fitting(Math.max(cells.rows(), cells.columns()), side);
        whole =
                new Viewport(
                        cells.rows(),
                        cells.columns(),
                        scale.pixelsOf(cells.columns()),
                        scale.pixelsOf(cells.rows()),
                        scale,
                        0,
                        0);
        HeatmapRaster raster = new HeatmapRaster(colours, CellGaps.none());
        image.show(
                whole.width(),
                whole.height(),
                density,
                pixels -> raster.paint(pyramid, whole, pixels));
        colour(palette);
    }

    private void colour(HeatmapPalette palette) {
        double width = whole.width() / density + 2 * PADDING;
        double height = whole.height() / density + 2 * PADDING;
        ground.setWidth(width);
        ground.setHeight(height);
        ground.setFill(Paints.of(palette.ground()));
        ground.setStroke(Paints.of(palette.muted()));
        shadow.setWidth(width + 4);
        shadow.setHeight(height + 4);
        shadow.relocate(-2, 0);
        shadow.setFill(Paints.of(0, SHADOW_OPACITY));
        frame.setStroke(Paints.of(palette.accent()));
    }

    /** Puts the map into the lower right corner of the picture, if a part of it is out of sight. */
    void place(Viewport shown, double right, double bottom) {
        view = shown;
        setVisible(!shown.showsAll());
        relocate(right - ground.getWidth() - 10, bottom - ground.getHeight() - 10);
        double ratio = whole.scale().ratio() / shown.scale().ratio() / density;
        frame.setX(Math.rint(PADDING + shown.x() * ratio));
        frame.setY(Math.rint(PADDING + shown.y() * ratio));
        frame.setWidth(Math.max(LEAST_FRAME, Math.rint(shown.width() * ratio)));
        frame.setHeight(Math.max(LEAST_FRAME, Math.rint(shown.height() * ratio)));
    }

    /** Marks a square of cells, or nothing. */
    void mark(Optional<CellSquare> square) {
        mark.setVisible(square.isPresent());
        square.ifPresent(cells -> {
            double ratio = whole.scale().ratio() / density;
            mark.setX(Math.rint(PADDING + cells.column() * ratio));
            mark.setY(Math.rint(PADDING + cells.row() * ratio));
            mark.setWidth(Math.rint(cells.side() * ratio));
            mark.setHeight(Math.rint(cells.side() * ratio));
        });
    }

    private void drag(MouseEvent event) {
        boolean moves =
                event.getEventType() == MouseEvent.MOUSE_PRESSED
                        || event.getEventType() == MouseEvent.MOUSE_DRAGGED;
        if (moves && event.getButton() == MouseButton.PRIMARY) {
            double ratio = view.scale().ratio() / whole.scale().ratio() * density;
            int middleX = (int) ((event.getX() - PADDING) * ratio);
            int middleY = (int) ((event.getY() - PADDING) * ratio);
            pan.accept(view.at(middleX - view.width() / 2, middleY - view.height() / 2));
        }
        event.consume();
    }
}
