package signet.ui.train.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;

/** A small chart of one value over the epochs, with its newest value in its corner. */
public final class CurveChart extends Plot {
    private static final double DOT = 4;
    private static final double HEAD = 14;

    private Curve curve;
    private String which = "";

    public CurveChart() {
        super(new Insets(32, 20, 22, 56));
        getStyleClass().add("wb-curve-chart");
        setMinSize(0, 104);
        setPrefHeight(134);
    }

    /**
     * Shows a curve in place of the last one.
     *
     * @param of what it belongs to, in words beside the title: {@code round 12}
     */
    public void show(Curve next, String of) {
        curve = next;
        which = of;
        clear();
        addFrame();
        Polyline line = add(new Polyline(), "wb-plot-line", this::draw);
        line.getStyleClass().add("thin");
        if (!curve.points().isEmpty()) {
            Curve.Point last = curve.points().getLast();
            add(
                    new Circle(DOT),
                    "wb-plot-kept",
                    dot -> {
                        dot.setCenterX(x(last.epoch()));
                        dot.setCenterY(y(last.value()) + 0.5);
                    });
        }
        String value = curve.newest().isEmpty() ? "no epoch yet" : curve.newest();
        setAccessibleText("%s, %s, %s".formatted(curve.title(), which, value));
        requestLayout();
    }

    private void addFrame() {
        Label title =
                words(curve.title(), "wb-plot-title", label -> put(label, 16, HEAD, Side.RIGHT));
        Label value =
                words(
                        curve.newest(),
                        "wb-mono",
                        label -> put(label, area().getMaxX(), HEAD, Side.LEFT));
        value.getStyleClass().add("wb-plot-value");
        words(
                which,
                "wb-plot-words",
                label -> {
                    double left = title.getLayoutX() + title.getWidth() + 8;
                    put(label, left, HEAD, Side.RIGHT);
                    label.setVisible(left + label.getWidth() + 8 <= value.getLayoutX());
                });
        for (double tick : curve.scale().ticks()) {
            add(
                    new Line(),
                    "wb-plot-grid",
                    line -> draw(line, area().getMinX(), y(tick), area().getMaxX(), y(tick)));
            words(
                    curve.scale().name().apply(tick),
                    "wb-mono-small",
                    label -> put(label, area().getMinX() - 8, y(tick), Side.LEFT));
        }
        add(
                new Line(),
                "wb-plot-axis",
                line ->
                        draw(
                                line,
                                area().getMinX(),
                                area().getMaxY(),
                                area().getMaxX(),
                                area().getMaxY()));
        for (int epoch : curve.names()) {
            words(
                    Integer.toString(epoch),
                    "wb-mono-small",
                    label -> put(label, x(epoch), area().getMaxY() + 4, Side.BELOW));
        }
    }

    private double x(double epoch) {
        return area().getMinX() + Math.round(epoch / curve.epochs() * area().getWidth());
    }

    private double y(double value) {
        return area().getMinY() + Math.round(curve.scale().down(value) * area().getHeight());
    }

    private void draw(Polyline line) {
        List<Double> points = new ArrayList<>();
        for (Curve.Point point : curve.points()) {
            points.add(x(point.epoch()));
            points.add(y(point.value()) + 0.5);
        }
        line.getPoints().setAll(points);
    }
}
