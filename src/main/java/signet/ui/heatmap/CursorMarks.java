package signet.ui.heatmap;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeType;
import javafx.scene.text.Text;

/** Where the cursor is: cross hair, frame of the cell, and a tag in each ruler. */
final class CursorMarks extends Group {
    private static final double TAG_HEIGHT = 18;
    private static final double TAG_PADDING = 6;
    private static final double TAG_RADIUS = 6;
    private static final double LEAST_FRAME = 5;
    private static final double LINE_OPACITY = 0.75;

    private final Line across = dashed();
    private final Line down = dashed();
    private final Rectangle halo = frame(3);
    private final Rectangle frame = frame(2);
    private final Tag inTag = new Tag();
    private final Tag outTag = new Tag();

    CursorMarks() {
        setManaged(false);
        setMouseTransparent(true);
        getChildren().addAll(List.of(across, down, halo, frame));
        getChildren().addAll(inTag.parts());
        getChildren().addAll(outTag.parts());
    }

    private static Line dashed() {
        Line line = new Line();
        line.getStrokeDashArray().setAll(3.0, 2.0);
        return line;
    }

    private static Rectangle frame(double width) {
        Rectangle frame = new Rectangle();
        frame.setFill(null);
        frame.setStrokeType(StrokeType.OUTSIDE);
        frame.setStrokeWidth(width);
        return frame;
    }

    void colour(HeatmapPalette palette) {
        across.setStroke(Paints.of(palette.text(), LINE_OPACITY));
        down.setStroke(Paints.of(palette.text(), LINE_OPACITY));
        halo.setStroke(Paints.of(palette.ground()));
        frame.setStroke(Paints.of(palette.text()));
        inTag.colour(palette);
        outTag.colour(palette);
    }

    /**
     * Moves the marks.
     *
     * @param x left edge of the picture
     * @param y top edge of the picture
     */
    void place(
            Cell cell, CellGeometry geometry, Viewport view, double x, double y, double density) {
        ChannelAxis ins = ChannelAxis.across(geometry, view, density);
        ChannelAxis outs = ChannelAxis.down(geometry, view, density);
        PixelScale scale = view.scale();
        double left = (scale.startOf(cell.column()) - view.x()) / density;
        double top = (scale.startOf(cell.row()) - view.y()) / density;
        boolean visible = left >= 0 && top >= 0 && left < ins.extent() && top < outs.extent();
        setVisible(visible);
        if (!visible) {
            return;
        }
        boolean apart = scale.pixels() >= HeatmapRaster.LEAST_PIXELS_WITH_GAP * density;
        double size = Math.max(1, scale.pixels() / density - (apart ? 1 : 0));
        placeFrame(x + left, y + top, size);
        double middleX = Math.floor(x + left + size / 2) + 0.5;
        double middleY = Math.floor(y + top + size / 2) + 0.5;
        line(across, x, middleY, x + ins.extent() + DensityProfile.GAP, middleY);
        line(down, middleX, y, middleX, y + outs.extent() + DensityProfile.GAP);
        int in = cell.column() / geometry.cellsPerIn();
        int out = cell.row() / geometry.cellsPerOut();
        inTag.above(Integer.toString(in), x + ins.middle(in), y);
        outTag.beside(Integer.toString(out), x - TAG_PADDING, y + outs.middle(out));
    }

    private void placeFrame(double left, double top, double size) {
        double grown = Math.max(size, LEAST_FRAME);
        double shift = Math.floor((grown - size) / 2);
        for (Rectangle rectangle : List.of(halo, frame)) {
            rectangle.setX(left - shift);
            rectangle.setY(top - shift);
            rectangle.setWidth(grown);
            rectangle.setHeight(grown);
        }
    }

    private static void line(Line line, double x1, double y1, double x2, double y2) {
        line.setStartX(x1);
        line.setStartY(y1);
        line.setEndX(x2);
        line.setEndY(y2);
    }

    /** A number on a rounded ground. */
    private static final class Tag {
        private final Rectangle ground = new Rectangle();
        private final Text number = new Text();

        Tag() {
            ground.setHeight(TAG_HEIGHT);
            ground.setArcWidth(TAG_RADIUS);
            ground.setArcHeight(TAG_RADIUS);
            number.setTextOrigin(VPos.CENTER);
        }

        List<Shape> parts() {
            return List.of(ground, number);
        }

        void colour(HeatmapPalette palette) {
            ground.setFill(Paints.of(palette.text()));
            number.setFill(Paints.of(palette.ground()));
        }

        void above(String text, double middle, double bottom) {
            set(text);
            move(Math.rint(middle - ground.getWidth() / 2), bottom - TAG_HEIGHT);
        }

        void beside(String text, double right, double middle) {
            set(text);
            move(right - ground.getWidth(), Math.rint(middle - TAG_HEIGHT / 2));
        }

        private void set(String text) {
            number.setFont(Paints.number());
            number.setText(text);
            ground.setWidth(Math.ceil(number.getLayoutBounds().getWidth()) + 2 * TAG_PADDING);
        }

        private void move(double x, double y) {
            ground.setX(x);
            ground.setY(y);
            number.setX(x + TAG_PADDING);
            number.setY(y + TAG_HEIGHT / 2);
        }
    }
}
