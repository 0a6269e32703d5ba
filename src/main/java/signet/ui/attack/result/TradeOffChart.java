package signet.ui.attack.result;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Shape;
import signet.report.Numbers;
import signet.ui.parts.Texts;

/** Accuracy lost against log2 p: what an attack costs a thief, and what it leaves of the claim. */
final class TradeOffChart extends Region {
    private static final double LEFT = 40;
    private static final double RIGHT = 14;
    private static final double TOP = 10;
    private static final double BOTTOM = 40;
    private static final double GAP = 8;
    private static final int ZONE_PLACES = 8;

    private final ResultsViewModel model;
    private TradeOff data;

    TradeOffChart(ResultsViewModel model) {
        this.model = model;
        setId("trade-off");
        getStyleClass().add("wb-plot");
        setMinSize(180, 220);
        setPrefHeight(312);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        InvalidationListener anew = changed -> draw();
        model.cells().addListener(anew);
        model.selectedProperty().addListener(anew);
        widthProperty().addListener(anew);
        heightProperty().addListener(anew);
        sceneProperty().addListener(anew);
    }

    /** Words are measured with their fonts, which they have only in a window. */
    private void draw() {
        if (getScene() == null || getWidth() < LEFT + RIGHT || getHeight() < TOP + BOTTOM) {
            return;
        }
        data = TradeOff.of(model.cells(), model.claimLine());
        getChildren().clear();
        setAccessibleText("Accuracy lost against log2 p. " + model.sentence());
        drawZone();
        drawAxes();
        line(LEFT, y(model.claimLine()), getWidth() - RIGHT, y(model.claimLine()), "wb-claim-line");
        ChartWords words = new ChartWords(new BoundingBox(LEFT, 0, getWidth() - LEFT, floor()));
        for (List<TradeOff.Point> curve : data.curves()) {
            drawCurve(curve, shape(curve.getFirst()), words);
        }
        namePoints(words);
        nameClaimLine(words);
        nameZone(words);
    }

    private double x(double drop) {
        return LEFT + data.across(drop) * (getWidth() - LEFT - RIGHT);
    }

    private double y(double log2) {
        return TOP + data.down(log2) * (getHeight() - TOP - BOTTOM);
    }

    private double floor() {
        return getHeight() - BOTTOM;
    }

    private void drawZone() {
        Region zone = new Region();
        zone.getStyleClass().add("wb-thief-zone");
        zone.resizeRelocate(x(0), TOP, x(1) - x(0), floor() - TOP);
        unmanaged(zone);
        line(x(1), TOP, x(1), floor(), "wb-thief-edge");
    }

    private void drawAxes() {
        for (double level : data.levels()) {
            line(LEFT, y(level), getWidth() - RIGHT, y(level), "wb-plot-grid");
            Label name = caption(Numbers.fixed(level, 0));
            name.relocate(LEFT - GAP - name.getWidth(), y(level) - name.getHeight() / 2);
        }
        line(LEFT, floor(), getWidth() - RIGHT, floor(), "wb-plot-axis");
        for (double drop : data.drops()) {
            Label name = caption(Numbers.fixed(drop, 0));
            name.relocate(x(drop) - name.getWidth() / 2, floor() + 4);
        }
        Label title = caption("accuracy lost, pp");
        title.relocate((LEFT + getWidth() - RIGHT - title.getWidth()) / 2, floor() + 20);
    }

    private void drawCurve(List<TradeOff.Point> curve, FamilyShape shape, ChartWords words) {
        Polyline line = new Polyline();
        line.getStyleClass().addAll("wb-family-line", shape.lineStyle());
        curve.forEach(point -> line.getPoints().addAll(x(point.drop()), y(point.log2())));
        words.avoidLine(line.getPoints());
        unmanaged(line);
        for (TradeOff.Point point : curve) {
            double x = x(point.drop());
            double y = y(point.log2());
            if (point.key().equals(model.selectedProperty().get())) {
                Circle ring = new Circle(x, y, 9);
                ring.getStyleClass().add("wb-point-ring");
                unmanaged(ring);
            }
            Shape mark = shape.mark();
            mark.relocate(
                    x - mark.getLayoutBounds().getWidth() / 2,
                    y - mark.getLayoutBounds().getHeight() / 2);
            unmanaged(mark);
            mark.setMouseTransparent(false);
            mark.setPickOnBounds(true);
            mark.setOnMouseClicked(event -> model.selectedProperty().set(point.key()));
            model.find(point.key())
                    .ifPresent(
                            cell -> Tooltip.install(mark, new Tooltip(ResultWords.describe(cell))));
            words.avoidPoint(x, y);
        }
    }

    /** Of all points, those a thief would choose and the one that is looked at are named. */
    private void namePoints(ChartWords words) {
        Set<CellKey> named = new LinkedHashSet<>();
        Optional.ofNullable(model.selectedProperty().get()).ifPresent(named::add);
        named.addAll(model.front());
        for (CellKey key : named) {
            data.curves().stream()
                    .flatMap(List::stream)
                    .filter(point -> point.key().equals(key))
                    .forEach(point -> name(point, words));
        }
    }

    private void name(TradeOff.Point point, ChartWords words) {
        Label label = caption(point.key().label());
        label.getStyleClass().add(shape(point).lineStyle());
        show(label, words.beside(x(point.drop()), y(point.log2()), size(label)));
    }

    private FamilyShape shape(TradeOff.Point point) {
        return FamilyShape.of(point.key().attack().family(), model.tableProperty().get());
    }

    /** Within the zone, where no attack ended. */
    private void nameZone(ChartWords words) {
        Label label = caption("cheap\nfor a\nthief");
        label.getStyleClass().add("wb-thief-words");
        double left = (x(0) + x(1) - label.getWidth()) / 2;
        List<double[]> places = new ArrayList<>();
        for (int step = 1; step < ZONE_PLACES; step++) {
            places.add(new double[] {left, floor() - step * (floor() - TOP) / ZONE_PLACES});
        }
        show(label, words.at(places, size(label)));
    }

    private void nameClaimLine(ChartWords words) {
        Label label = caption("claim line, " + Numbers.fixed(model.claimLine(), 0));
        double right = getWidth() - RIGHT - label.getWidth();
        double above = y(model.claimLine()) - label.getHeight() - 1;
        double below = y(model.claimLine()) + 1;
        double left = x(0) + 3;
        show(
                label,
                words.at(
                        List.of(
                                new double[] {right, above},
                                new double[] {right, below},
                                new double[] {left, above},
                                new double[] {left, below}),
                        size(label)));
    }

    private static Dimension2D size(Label label) {
        return new Dimension2D(label.getWidth(), label.getHeight());
    }

    /** Words for which there is no place are left to legend and tool tip. */
    private void show(Label label, Optional<Bounds> place) {
        if (place.isEmpty()) {
            getChildren().remove(label);
        } else {
            label.relocate(Math.round(place.get().getMinX()), Math.round(place.get().getMinY()));
        }
    }

    private Label caption(String text) {
        Label label = Texts.fixed(text, "wb-caption");
        unmanaged(label);
        label.applyCss();
        label.resize(Math.ceil(label.prefWidth(-1)), Math.ceil(label.prefHeight(-1)));
        return label;
    }

    private void line(double x1, double y1, double x2, double y2, String style) {
        Line line =
                new Line(
                        Math.floor(x1) + 0.5,
                        Math.floor(y1) + 0.5,
                        Math.floor(x2) + 0.5,
                        Math.floor(y2) + 0.5);
        line.getStyleClass().add(style);
        unmanaged(line);
    }

    private void unmanaged(Node node) {
        node.setManaged(false);
        node.setMouseTransparent(true);
        getChildren().add(node);
    }
}
