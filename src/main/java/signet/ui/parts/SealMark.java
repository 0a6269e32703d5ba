package signet.ui.parts;

import javafx.scene.Group;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/** The seal of Signet: a ring around a small printed pattern. */
public final class SealMark extends Group {
    private static final String RING =
            "M16 2a14 14 0 1 0 0 28a14 14 0 1 0 0-28z M16 5a11 11 0 1 1 0 22a11 11 0 1 1 0-22z";
    private static final String[] PATTERN = {"10101", "01110", "11011", "01010", "10111"};

    public SealMark() {
        SVGPath path = new SVGPath();
        path.setContent(RING + pattern());
        path.setFillRule(FillRule.EVEN_ODD);
        path.getStyleClass().add("wb-seal-shape");
        getChildren().add(path);
        setAutoSizeChildren(false);
    }

    /** The seal as a window icon of 64 by 64 pixels. */
    public static Image icon() {
        SVGPath path = new SVGPath();
        path.setContent(RING + pattern());
        path.setFillRule(FillRule.EVEN_ODD);
        path.setFill(Color.web("#b3420b"));
        SnapshotParameters twice = new SnapshotParameters();
        twice.setFill(Color.TRANSPARENT);
        twice.setTransform(new Scale(2, 2));
        return path.snapshot(twice, null);
    }

    private static String pattern() {
        StringBuilder cells = new StringBuilder();
        for (int row = 0; row < PATTERN.length; row++) {
            for (int column = 0; column < PATTERN.length; column++) {
                if (PATTERN[row].charAt(column) == '1') {
                    cells.append(" M%d %dh3v3h-3z".formatted(9 + 3 * column, 9 + 3 * row));
                }
            }
        }
        return cells.toString();
    }
}
