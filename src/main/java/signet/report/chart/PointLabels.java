package signet.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import signet.report.figure.FigureFonts;
import signet.report.figure.Pen;

/**
 * Words beside points, each where it covers neither a point nor other words and, if possible, no
 * line; where there is no such place it is left out. Earlier labels choose first.
 */
final class PointLabels extends AbstractXYAnnotation {
    private static final long serialVersionUID = 1;
    private static final int HEIGHT = 13;
    private static final int GAP = 8;
    private static final int POINT = 6;

    /** A point in the plot's values with its words. */
    record Label(double x, double y, String words, Color colour) {}

    private final transient List<Label> labels;
    private final transient List<Line2D> lines;

    PointLabels(List<Label> labels, List<Line2D> lines) {
        this.labels = List.copyOf(labels);
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
        List<Point2D> points = new ArrayList<>();
        List<Rectangle2D> taken = new ArrayList<>();
        for (Label label : labels) {
            Point2D point = toPixels.apply(new Point2D.Double(label.x(), label.y()));
            points.add(point);
            taken.add(
                    new Rectangle2D.Double(
                            point.getX() - POINT, point.getY() - POINT, 2 * POINT, 2 * POINT));
        }
        List<Line2D> crossed =
                lines.stream()
                        .<Line2D>map(line ->
                                new Line2D.Double(
                                        toPixels.apply(line.getP1()), toPixels.apply(line.getP2())))
                        .toList();
        Pen pen = new Pen(graphics);
        for (int i = 0; i < labels.size(); i++) {
            Label label = labels.get(i);
            int width = Pen.widthOf(label.words(), FigureFonts.SMALL);
            List<Rectangle2D> free =
                    places(points.get(i), width).stream()
                            .filter(area::contains)
                            .filter(box -> taken.stream().noneMatch(box::intersects))
                            .toList();
            free.stream()
                    .filter(box -> crossed.stream().noneMatch(line -> line.intersects(box)))
                    .findFirst()
                    .or(() -> free.stream().findFirst())
                    .ifPresent(box -> {
                        taken.add(box);
                        write(pen, label, box);
                    });
        }
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
    private static List<Rectangle2D> places(Point2D point, int width) {
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
