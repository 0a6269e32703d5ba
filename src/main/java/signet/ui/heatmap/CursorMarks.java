package signet.ui.heatmap;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeType;
import javafx.scene.text.Text;

/** Where the cursor is: cross hair, frame of the cell, and a tag in each ruler. */
final class CursorMarks extends Group {
    private static final double TAG_HEIGHT = 18;
    private static final double TAG_PADDING = 6;
    private static final double TAG_RADIUS = 6;
    private static final double LEAST_FRAME = 5;
    private static final double LINE_OPACITY = 0.75;

    private final Line toLeft = dashed();
    private final Line toRight = dashed();
    private final Line up = dashed();
    private final Line down = dashed();
    private final List<Line> lines = List.of(toLeft, toRight, up, down);
    private final Rectangle halo = frame(3);
    private final Rectangle frame = frame(2);
    private final Tag inTag = new Tag();
    private final Tag outTag = new Tag();

    CursorMarks() {
        setManaged(false);
        setMouseTransparent(true);
        getChildren().addAll(lines);
        getChildren().addAll(halo, frame);
        getChildren().addAll(inTag.parts());
        getChildren().addAll(outTag.parts());
    }

    private static Line dashed() {
        Line line = new Line();
        line.getStrokeDashArray().setAll(3.0, 3.0);
        line.setStrokeLineCap(StrokeLineCap.BUTT);
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
        lines.forEach(line -> line.setStroke(Paints.of(palette.text(), LINE_OPACITY)));
        halo.setStroke(Paints.of(palette.ground()));
        frame.setStroke(Paints.of(palette.text()));
        inTag.colour(palette);
        outTag.colour(palette);
    }

    /** Moves the marks to a cell, or hides them while it is out of sight. */
    void place(Cell cell, PictureLayout layout, CellGaps gaps, Lettering size) {
        inTag.write(size);
        outTag.write(size);
        setVisible(layout.shows(cell));
        if (!isVisible()) {
            return;
        }
        double width = layout.width(cell, gaps);
        double height = layout.height(cell, gaps);
        placeFrame(layout.left(cell), layout.top(cell), width, height);
        double middleX = Math.floor(layout.left(cell) + width / 2) + 0.5;
        double middleY = Math.floor(layout.top(cell) + height / 2) + 0.5;
        line(toLeft, frame.getX(), middleY, layout.x(), middleY);
        double right = layout.right() + DensityProfile.GAP;
        line(toRight, frame.getX() + frame.getWidth(), middleY, right, middleY);
        line(up, middleX, frame.getY(), middleX, layout.y());
        double bottom = layout.bottom() + DensityProfile.GAP;
        line(down, middleX, frame.getY() + frame.getHeight(), middleX, bottom);
        placeTags(cell, layout);
    }

    private void placeTags(Cell cell, PictureLayout layout) {
        int in = cell.column() / layout.geometry().cellsPerIn();
        int out = cell.row() / layout.geometry().cellsPerOut();
        inTag.above(Integer.toString(in), layout.x() + layout.ins().middle(in), layout.y());
        double middle = layout.y() + layout.outs().middle(out);
        outTag.beside(Integer.toString(out), layout.x() - TAG_PADDING, middle);
    }

    private void placeFrame(double left, double top, double width, double height) {
        double shiftX = Math.max(0, Math.floor((LEAST_FRAME - width) / 2));
        double shiftY = Math.max(0, Math.floor((LEAST_FRAME - height) / 2));
        for (Rectangle rectangle : List.of(halo, frame)) {
            rectangle.setX(left - shiftX);
            rectangle.setY(top - shiftY);
            rectangle.setWidth(Math.max(width, LEAST_FRAME));
            rectangle.setHeight(Math.max(height, LEAST_FRAME));
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
            move(Math.rint(middle - ground.getWidth() / 2), bottom - ground.getHeight());
        }

        void beside(String text, double right, double middle) {
            set(text);
            move(right - ground.getWidth(), Math.rint(middle - ground.getHeight() / 2));
        }

        void write(Lettering size) {
            number.setFont(size.number());
            ground.setHeight(size.of(TAG_HEIGHT));
        }

        private void set(String text) {
            number.setText(text);
            ground.setWidth(Math.ceil(number.getLayoutBounds().getWidth()) + 2 * TAG_PADDING);
        }

        private void move(double x, double y) {
            ground.setX(x);
            ground.setY(y);
            number.setX(x + TAG_PADDING);
            number.setY(y + ground.getHeight() / 2);
        }
    }
}
