package signet.ui.attack.result;

import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import signet.report.attack.AttackTable;

/** Shape and colour of a family of attacks, in the order of reports: never colour alone. */
enum FamilyShape {
    CIRCLE,
    SQUARE,
    CROSS,
    TRIANGLE,
    DIAMOND,
    DOWN,
    PLUS;

    /** The shape of a family; they repeat after seven. */
    static FamilyShape of(String family, AttackTable table) {
        return values()[Math.max(0, table.families().indexOf(family)) % values().length];
    }

    /** A mark around the origin. */
    Shape mark() {
        Shape mark =
                switch (this) {
                    case CIRCLE -> new Circle(4.5);
                    case SQUARE -> new Polygon(-4, -4, 4, -4, 4, 4, -4, 4);
                    case CROSS -> path("M-4.5-4.5L4.5 4.5M-4.5 4.5L4.5-4.5");
                    case TRIANGLE -> new Polygon(-5, 4, 5, 4, 0, -5);
                    case DIAMOND -> new Polygon(0, -5, 5, 0, 0, 5, -5, 0);
                    case DOWN -> new Polygon(-5, -4, 5, -4, 0, 5);
                    case PLUS -> path("M-5 0L5 0M0-5L0 5");
                };
        mark.getStyleClass().add("wb-family-" + (ordinal() + 1));
        return mark;
    }

    /** The style class of a line between marks. */
    String lineStyle() {
        return "wb-family-line-" + (ordinal() + 1);
    }

    private static Shape path(String strokes) {
        SVGPath path = new SVGPath();
        path.setContent(strokes);
        path.getStyleClass().add("wb-family-strokes");
        return path;
    }
}
