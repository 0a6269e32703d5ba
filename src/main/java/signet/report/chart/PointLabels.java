package signet.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import signet.report.figure.FigureFonts;
import signet.report.figure.Pen;

/**
 * Words beside points and along lines, each where it covers neither a point nor other words; where
 * there is no such place it is left out. Earlier labels choose first.
 */
final class PointLabels extends AbstractXYAnnotation {
    private static final long serialVersionUID = 1;
    private static final int HEIGHT = 13;
    private static final int GAP = 8;
    private static final int POINT = 6;
    private static final int STEPS = 12;

    /** What a label stands at, which decides what it may cover. */
    enum Kind {
        /** A point that must be named, over a line if there is no other place. */
        NEEDED,
        /** A point that is named where nothing is in the way. */
        WELCOME,
        /** A level of the whole width, named somewhere along it. */
        LEVEL
    }

    /** Words at a place in the plot's values. */
    record Label(double x, double y, String words, Color colour, Kind kind) {}

    private final transient List<Label> labels;
    private final transient List<Point2D> points;
    private final transient List<Line2D> lines;

    /**
     * @param points all there are, named or not
     * @param lines that words should not cross
     */
    PointLabels(List<Label> labels, List<Point2D> points, List<Line2D> lines) {
        this.labels = List.copyOf(labels);
        this.points = List.copyOf(points);
        this.lines = List.copyOf(lines);
    }

    @Override
    public void draw(
            Graphics2D graphics,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis domain,
            ValueAxis range,
            int renderer,
            PlotRenderingInfo info) {
        UnaryOperator<Point2D> toPixels =
                value ->
                        new Point2D.Double(
                                domain.valueToJava2D(value.getX(), area, plot.getDomainAxisEdge()),
                                range.valueToJava2D(value.getY(), area, plot.getRangeAxisEdge()));
        LabelRoom room =
                new LabelRoom(
                        area,
                        points.stream().map(toPixels).map(PointLabels::around).toList(),
                        lines.stream().map(line -> inPixels(line, toPixels)).toList());
        Pen pen = new Pen(graphics);
        for (Label label : labels) {
            Point2D point = toPixels.apply(new Point2D.Double(label.x(), label.y()));
            int width = Pen.widthOf(label.words(), FigureFonts.SMALL);
            Optional<Rectangle2D> place =
                    switch (label.kind()) {
                        case NEEDED -> room.any(beside(point, width));
                        case WELCOME -> room.clear(beside(point, width));
                        case LEVEL -> room.any(along(area, point.getY(), width));
                    };
            place.ifPresent(box -> write(pen, label, box));
        }
    }

    private static Rectangle2D around(Point2D point) {
        return new Rectangle2D.Double(
                point.getX() - POINT, point.getY() - POINT, 2 * POINT, 2 * POINT);
    }

    private static Line2D inPixels(Line2D line, UnaryOperator<Point2D> toPixels) {
        return new Line2D.Double(toPixels.apply(line.getP1()), toPixels.apply(line.getP2()));
    }

    /** On a level and below it, from the right to the left. */
    private static List<Rectangle2D> along(Rectangle2D area, double y, int width) {
        List<Rectangle2D> places = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            double part = (double) step / STEPS;
            double x = area.getMaxX() - GAP - width - part * (area.getWidth() - width);
            places.add(new Rectangle2D.Double(x, y - HEIGHT - 2, width, HEIGHT));
            places.add(new Rectangle2D.Double(x, y + 2, width, HEIGHT));
        }
        return places;
    }

    private static void write(Pen pen, Label label, Rectangle2D box) {
        pen.text(
                label.words(),
                FigureFonts.SMALL,
                label.colour().getRGB(),
                (int) Math.round(box.getX()),
                (int) Math.round(box.getMaxY()) - 3);
    }

    /** Beside, above and below a point, best first. */
    private static List<Rectangle2D> beside(Point2D point, int width) {
        double right = point.getX() + GAP;
        double left = point.getX() - GAP - width;
        double centre = point.getX() - width / 2.0;
        double middle = point.getY() - HEIGHT / 2.0;
        double above = point.getY() - GAP - HEIGHT;
        double below = point.getY() + GAP;
        return Stream.of(
                        new double[] {right, middle},
                        new double[] {left, middle},
                        new double[] {right, above},
                        new double[] {right, below},
                        new double[] {left, above},
                        new double[] {left, below},
                        new double[] {centre, above},
                        new double[] {centre, below},
                        new double[] {right, above - HEIGHT},
                        new double[] {left, above - HEIGHT},
                        new double[] {right, below + HEIGHT},
                        new double[] {left, below + HEIGHT})
                .<Rectangle2D>map(at -> new Rectangle2D.Double(at[0], at[1], width, HEIGHT))
                .toList();
    }
}
