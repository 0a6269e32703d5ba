package signet.ui.train.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;

/**
 * Accuracy against density: each round to the right is sparser. The pointer and the selected round
 * are the same thing; whoever shows the chart is told which round a person points at.
 */
public final class RoundChart extends Plot {
    private static final double DOT = 4.5;
    private static final double LEAST_BETWEEN_NAMES = 34;

    /** So that the first dot does not sit on the axis. */
    private static final double SIDE_ROOM = 24;

    private final IntConsumer onSelect;
    private RoundPlot plot = RoundPlot.EMPTY;
    private List<RoundPlot> others = List.of();
    private RoundAxes axes = RoundAxes.of(Stream.empty());
    private RoundPlot.Mark selected;
    private Line cursor;
    private Circle cursorDot;
    private Label tag;

    /**
     * @param onSelect told which round is pointed at
     */
    public RoundChart(IntConsumer onSelect) {
        super(new Insets(42, 16, 42, 62));
        this.onSelect = onSelect;
        setId("round-chart");
        setFocusTraversable(true);
        setMinSize(0, 140);
        getStyleClass().add("wb-round-chart");
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::point);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::point);
        addEventHandler(KeyEvent.KEY_PRESSED, this::step);
        build();
    }

    /**
     * Shows a run.
     *
     * @param next the run that rounds are selected in
     * @param beside runs to compare it with, at most three
     */
    public void show(RoundPlot next, List<RoundPlot> beside) {
        if (!next.equals(plot) || !beside.equals(others)) {
            plot = next;
            others = List.copyOf(beside);
            axes = RoundAxes.of(Stream.concat(Stream.of(next), beside.stream()));
            build();
        }
    }

    /** Moves the cursor to a round; one that has not ended has no cursor. */
    public void select(int round) {
        selected = plot.mark(round);
        placeCursor();
        describe();
    }

    private void describe() {
        String sentence = PlotWords.sentence(plot);
        setAccessibleText(
                selected == null ? sentence : sentence + "; at " + PlotWords.cursor(selected));
    }

    private void build() {
        clear();
        addGrid();
        if (plot.dense().isPresent()) {
            addDense();
        }
        for (int i = 0; i < others.size(); i++) {
            addOther(others.get(i), i + 1);
        }
        addRounds();
        plot.running().ifPresent(this::addRunning);
        addLegend();
        addCursor();
        selected = selected == null ? null : plot.mark(selected.round());
        describe();
        requestLayout();
    }

    private double x(double density) {
        Rectangle2D area = area();
        double width = area.getWidth() - 2 * SIDE_ROOM;
        return area.getMinX() + SIDE_ROOM + Math.round(axes.across(density) * width);
    }

    private double y(double accuracy) {
        Rectangle2D area = area();
        return area.getMinY() + Math.round(axes.down(accuracy) * area.getHeight());
    }

    private void addGrid() {
        boolean whole = axes.step() >= 0.01 - 1e-9;
        for (double tick : Ticks.multiples(axes.low(), axes.high(), axes.step())) {
            add(
                    new Line(),
                    "wb-plot-grid",
                    line -> draw(line, area().getMinX(), y(tick), area().getMaxX(), y(tick)));
            String text = String.format(Locale.ROOT, whole ? "%.0f %%" : "%.1f %%", 100 * tick);
            words(
                    text,
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
        addDensities();
        words(
                "density, % of weights kept (log), each round to the right is sparser",
                "wb-plot-words",
                label ->
                        put(
                                label,
                                (area().getMinX() + area().getMaxX()) / 2,
                                getHeight() - 4,
                                Side.ABOVE));
    }

    private void addDensities() {
        List<Double> ticks = Ticks.densities(100 * axes.least());
        for (int i = 0; i < ticks.size(); i++) {
            double tick = ticks.get(i);
            double previous = ticks.get(Math.max(0, i - 1));
            int index = i;
            words(
                    PlotWords.plain(tick),
                    "wb-mono-small",
                    label -> {
                        put(label, x(tick / 100), area().getMaxY() + 4, Side.BELOW);
                        double apart = x(tick / 100) - x(previous / 100);
                        int every = (int) Math.ceil(LEAST_BETWEEN_NAMES / Math.max(1, apart));
                        label.setVisible(index == 0 || index % every == 0);
                    });
        }
    }

    private void addDense() {
        double dense = plot.dense().orElseThrow();
        plot.tolerance().ifPresent(tolerance -> addBand(dense, dense - tolerance));
        add(
                new Line(),
                "wb-plot-dense",
                line -> draw(line, area().getMinX(), y(dense), area().getMaxX(), y(dense)));
        words(
                "dense " + PlotWords.percent(dense),
                "wb-plot-accent-words",
                label -> {
                    int away = fallsFirst() ? -10 : 10;
                    put(label, area().getMinX() + 8, y(dense) + away, Side.RIGHT);
                });
    }

    /**
     * Whether the line of kept rounds goes down from the dense network, where its words would be.
     */
    private boolean fallsFirst() {
        List<RoundPlot.Mark> kept = plot.kept();
        return kept.size() > 1 && plot.gain(kept.get(1)) < 0;
    }

    private void addBand(double dense, double bound) {
        add(
                new Region(),
                "wb-plot-band",
                band ->
                        band.resizeRelocate(
                                area().getMinX(),
                                y(dense),
                                area().getWidth(),
                                y(bound) - y(dense)));
        add(
                new Line(),
                "wb-plot-tolerance",
                line -> draw(line, area().getMinX(), y(bound), area().getMaxX(), y(bound)));
        String words =
                "tolerance, %s pp below dense".formatted(PlotWords.plain(100 * (dense - bound)));
        words(
                words,
                "wb-plot-accent-words",
                label -> {
                    boolean room = y(bound) - y(dense) > 2 * label.prefHeight(-1);
                    put(label, area().getMinX() + 8, y(bound) + (room ? -9 : 10), Side.RIGHT);
                });
    }

    private void addRounds() {
        for (RoundPlot.Mark mark : plot.marks()) {
            if (!mark.kept() && mark.from().isPresent()) {
                RoundPlot.Mark from = plot.mark(mark.from().getAsInt());
                add(
                        new Line(),
                        "wb-plot-from",
                        line ->
                                draw(
                                        line,
                                        x(from.density()),
                                        y(from.accuracy()),
                                        x(mark.density()),
                                        y(mark.accuracy())));
            }
        }
        add(new Polyline(), "wb-plot-line", line -> draw(line, plot));
        for (RoundPlot.Mark mark : plot.marks()) {
            add(
                    new Circle(mark.kept() ? DOT : DOT + 0.5),
                    mark.kept() ? "wb-plot-kept" : "wb-plot-reverted",
                    dot -> centre(dot, mark));
            if (!mark.kept()) {
                addLoss(mark);
            }
        }
    }

    private void centre(Circle dot, RoundPlot.Mark mark) {
        dot.setCenterX(x(mark.density()));
        dot.setCenterY(y(mark.accuracy()) + 0.5);
    }

    private void draw(Polyline line, RoundPlot run) {
        List<Double> points = new ArrayList<>();
        for (RoundPlot.Mark mark : run.kept()) {
            points.add(x(mark.density()));
            points.add(y(mark.accuracy()) + 0.5);
        }
        line.getPoints().setAll(points);
    }

    /** The words of a reverted round stand where the last line of kept rounds leaves them room. */
    private void addLoss(RoundPlot.Mark mark) {
        String below = axes.isBelow(mark.accuracy()) ? "\u2193 " : "";
        words(
                below + PlotWords.points(plot.gain(mark)),
                "wb-plot-bad-words",
                label -> {
                    double at = x(mark.density());
                    boolean room = at + 10 + label.prefWidth(-1) <= freeUntil(at);
                    put(
                            label,
                            at + (room ? 10 : -10),
                            y(mark.accuracy()),
                            room ? Side.RIGHT : Side.LEFT);
                });
    }

    /** Words do not run over the line of the round that runs. */
    private double freeUntil(double from) {
        double line = plot.running().isPresent() ? x(plot.running().getAsDouble()) - 4 : 0;
        return line > from ? line : area().getMaxX();
    }

    private void addOther(RoundPlot other, int number) {
        add(new Polyline(), "wb-plot-other-line", line -> draw(line, other));
        for (RoundPlot.Mark mark : other.kept()) {
            add(
                    Shapes.ofOther(number),
                    "wb-plot-other",
                    shape ->
                            shape.relocate(
                                    x(mark.density()) - Shapes.SIDE / 2,
                                    y(mark.accuracy()) + 0.5 - Shapes.SIDE / 2));
        }
    }

    private void addRunning(double density) {
        add(
                new Line(),
                "wb-plot-running",
                line -> draw(line, x(density), area().getMinY(), x(density), area().getMaxY()));
        words(
                "running",
                "wb-plot-accent-words",
                label -> {
                    double at = x(density);
                    boolean room = at + 6 + label.prefWidth(-1) <= area().getMaxX();
                    put(
                            label,
                            at + (room ? 6 : -6),
                            area().getMaxY() - 10,
                            room ? Side.RIGHT : Side.LEFT);
                });
    }

    private void addLegend() {
        words(
                plot.measure() + " against density",
                "wb-plot-heading",
                label -> put(label, 16, 20, Side.RIGHT));
        Label kept =
                words(
                        "kept round",
                        "wb-plot-words",
                        label -> put(label, area().getMaxX(), 20, Side.LEFT));
        add(
                new Circle(DOT),
                "wb-plot-kept",
                dot -> {
                    dot.setCenterX(Math.round(kept.getLayoutX() - 11));
                    dot.setCenterY(20.5);
                });
        Label reverted =
                words(
                        "reverted round",
                        "wb-plot-bad-words",
                        label -> put(label, kept.getLayoutX() - 28, 20, Side.LEFT));
        add(
                new Circle(DOT),
                "wb-plot-reverted",
                dot -> {
                    dot.setCenterX(Math.round(reverted.getLayoutX() - 11));
                    dot.setCenterY(20.5);
                });
    }

    private void addCursor() {
        cursor = add(new Line(), "wb-plot-cursor", line -> {});
        cursorDot = add(new Circle(DOT + 1.5), "wb-plot-cursor-dot", dot -> placeCursor());
        tag = words("", "wb-plot-tag", label -> placeCursor());
    }

    private void placeCursor() {
        for (var part : List.of(cursor, cursorDot, tag)) {
            part.setVisible(selected != null);
        }
        if (selected != null) {
            double at = x(selected.density());
            draw(cursor, at, area().getMinY(), at, area().getMaxY());
            centre(cursorDot, selected);
            tag.setText(PlotWords.cursor(selected));
            put(tag, at, area().getMaxY() - 30, Side.ABOVE);
        }
    }

    private void point(MouseEvent event) {
        requestFocus();
        plot.marks().stream()
                .min((a, b) -> Double.compare(distance(a, event), distance(b, event)))
                .ifPresent(mark -> onSelect.accept(mark.round()));
        event.consume();
    }

    /** Mostly along the density: a person points at a round, not at its dot. */
    private double distance(RoundPlot.Mark mark, MouseEvent event) {
        return Math.hypot(
                x(mark.density()) - event.getX(), (y(mark.accuracy()) - event.getY()) / 8);
    }

    private void step(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || plot.marks().isEmpty()) {
            return;
        }
        int last = plot.marks().size() - 1;
        int now = selected == null ? last : plot.marks().indexOf(selected);
        Integer next =
                switch (event.getCode()) {
                    case LEFT -> now - 1;
                    case RIGHT -> now + 1;
                    case HOME -> 0;
                    case END -> last;
                    default -> null;
                };
        if (next != null) {
            onSelect.accept(plot.marks().get(Math.clamp(next, 0, last)).round());
            event.consume();
        }
    }
}
