package signet.ui.evaluate;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import signet.ui.evaluate.Evaluated.Cell;
import signet.ui.heatmap.ColourMap;
import signet.ui.heatmap.HeatmapPalette;
import signet.ui.parts.Colours;

/**
 * What is taken for what: a row for each class, a column for each answer. The colour is the part of
 * the row; a mistake that was made once already differs from one that was never made.
 */
final class ConfusionView extends Region {
    /** Names and numbers beside the rows stand under each other only where there are few. */
    private static final int MOST_NAMED = 20;

    private static final double SIDE = 360;
    private static final double GAP_FROM = 6;
    private static final double NAMES = 96;
    private static final double NUMBERS = 20;

    private final Canvas canvas = new Canvas();
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private ColourMap map = ColourMap.values()[0];
    private HeatmapPalette palette = HeatmapPalette.light();
    private Evaluated shown;
    private Cell pointer = new Cell(0, 0);

    ConfusionView() {
        setId("confusion");
        getStyleClass().add("wb-picture");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().add(canvas);
        setOnMouseMoved(event -> point(event.getX(), event.getY()));
        setOnMousePressed(event -> requestFocus());
        setOnKeyPressed(this::onKey);
        focusedProperty().subscribe(focused -> paint());
        sentence.subscribe(this::setAccessibleText);
    }

    /** The cell under the pointer, in words. */
    ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    void paintWith(ColourMap colours, HeatmapPalette theme) {
        map = colours;
        palette = theme;
        paint();
    }

    /** Shows another one; the pointer begins at its most frequent mistake. */
    void show(Evaluated evaluated) {
        shown = evaluated;
        double side = cell() * classes();
        canvas.setWidth(left() + side + 1);
        canvas.setHeight(top() + side + 1);
        setMinSize(canvas.getWidth(), canvas.getHeight());
        setPrefSize(canvas.getWidth(), canvas.getHeight());
        setMaxSize(canvas.getWidth(), canvas.getHeight());
        point(evaluated.worst());
    }

    private int classes() {
        return shown.classes().size();
    }

    private double cell() {
        return Math.max(2, Math.floor(SIDE / Math.max(classes(), MOST_NAMED / 2)));
    }

    private double left() {
        return classes() > MOST_NAMED ? 0 : NAMES;
    }

    private double top() {
        return classes() > MOST_NAMED ? 0 : NUMBERS;
    }

    private void point(double x, double y) {
        int column = (int) Math.floor((x - left()) / cell());
        int row = (int) Math.floor((y - top()) / cell());
        if (row >= 0 && row < classes() && column >= 0 && column < classes()) {
            point(new Cell(row, column));
        }
    }

    private void point(Cell next) {
        pointer = next;
        sentence.set(shown.sentence(next));
        paint();
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> move(0, -1, event);
            case RIGHT -> move(0, 1, event);
            case UP -> move(-1, 0, event);
            case DOWN -> move(1, 0, event);
            default -> {}
        }
    }

    private void move(int down, int right, KeyEvent event) {
        int last = classes() - 1;
        point(
                new Cell(
                        Math.clamp((long) pointer.row() + down, 0, last),
                        Math.clamp((long) pointer.column() + right, 0, last)));
        event.consume();
    }

    private void paint() {
        if (shown == null) {
            return;
        }
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        double side = cell() >= GAP_FROM ? cell() - 1 : cell();
        for (int row = 0; row < classes(); row++) {
            for (int column = 0; column < classes(); column++) {
                pen.setFill(Colours.of(colour(new Cell(row, column))));
                pen.fillRect(left() + column * cell(), top() + row * cell(), side, side);
            }
        }
        if (classes() <= MOST_NAMED) {
            name(pen);
        }
        frame(pen, side);
    }

    /** Two lines, so that one of them stands out against whatever lies under them. */
    private void frame(GraphicsContext pen, double side) {
        double x = left() + pointer.column() * cell();
        double y = top() + pointer.row() * cell();
        pen.setLineWidth(2);
        pen.setStroke(Colours.of(isFocused() ? palette.accent() : palette.text()));
        pen.strokeRect(x, y, side, side);
        if (cell() >= GAP_FROM) {
            pen.setLineWidth(1);
            pen.setStroke(Colours.of(palette.ground()));
            pen.strokeRect(x + 1.5, y + 1.5, side - 3, side - 3);
        }
    }

    private int colour(Cell cell) {
        return shown.count(cell) == 0
                ? palette.neutral()
                : map.ramp(shown.share(cell), palette.darkTheme());
    }

    /** Names beside the rows, their numbers above the columns. */
    private void name(GraphicsContext pen) {
        pen.setFill(Colours.of(palette.muted()));
        pen.setTextBaseline(VPos.CENTER);
        for (int label = 0; label < classes(); label++) {
            double middle = label * cell() + cell() / 2;
            pen.setFont(Font.font("Inter", 11));
            pen.setTextAlign(TextAlignment.RIGHT);
            String name = "%s  %d".formatted(shown.classes().get(label), label);
            pen.fillText(name, NAMES - 8, NUMBERS + middle, NAMES - 8);
            pen.setFont(Font.font("JetBrains Mono", 11));
            pen.setTextAlign(TextAlignment.CENTER);
            pen.fillText(String.valueOf(label), NAMES + middle, NUMBERS / 2);
        }
    }
}
