package signet.report.chart;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import signet.report.Numbers;
import signet.report.Spread;
import signet.report.attack.AttackName;
import signet.report.attack.AttackTable;
import signet.report.attack.Measurement;
import signet.report.attack.Replicates;
import signet.report.attack.Subject;
import signet.report.attack.ThiefFront;
import signet.report.figure.Figure;

/**
 * What an attack costs the thief against what it leaves of the claim: accuracy lost against log2 p
 * of S_flip, one point for each attack and strength, means over seeds with their standard
 * deviation. An attack that moves the network to another task has no place here.
 */
public final class ParetoChart {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 480;
    private static final double HEADROOM = 1.16;

    /** Beyond either end of the axis. */
    private static final double FAR = 100;

    private final AttackTable table;
    private final Subject subject;
    private final double claimLine;

    private ParetoChart(AttackTable table, Subject subject, double claimLine) {
        this.table = table;
        this.subject = subject;
        this.claimLine = claimLine;
    }

    /**
     * The chart of one ticket, on scales that hold all tickets of the table.
     *
     * @param claimLine log2 of the largest p-value that supports a claim, such as -64
     */
    public static Figure of(AttackTable table, Subject subject, double claimLine) {
        return new ParetoChart(table, subject, claimLine).figure();
    }

    private Figure figure() {
        XYPlot plot = ChartStyle.plot(drops(), ChartStyle.log2(strongest()));
        addMarks(plot);
        XYIntervalSeriesCollection points = new XYIntervalSeriesCollection();
        XYErrorRenderer renderer = renderer();
        for (Map.Entry<AttackName, List<Replicates>> attack : byAttack().entrySet()) {
            FamilyStyle style = FamilyStyle.of(attack.getKey().family(), table);
            renderer.setSeriesPaint(points.getSeriesCount(), style.colour());
            renderer.setSeriesShape(points.getSeriesCount(), style.shape());
            points.addSeries(series(attack.getKey(), attack.getValue()));
        }
        plot.setDataset(points);
        plot.setRenderer(renderer);
        plot.addAnnotation(new PointLabels(labels(), places(points), obstacles(points)));
        plot.setFixedLegendItems(legend());
        JFreeChart chart =
                ChartStyle.chart(
                        "Accuracy lost against evidence: " + subject.name(),
                        "log2 p of S_flip, informed, after search; up is stronger",
                        plot);
        ChartStyle.addLegend(chart);
        return ChartStyle.figure(chart, WIDTH, HEIGHT);
    }

    private DropAxis drops() {
        double[] drops =
                table.signed().measurements().stream()
                        .mapToDouble(Measurement::drop)
                        .filter(Double::isFinite)
                        .sorted()
                        .toArray();
        return drops.length == 0
                ? new DropAxis(0, 0)
                : new DropAxis(drops[0], drops[drops.length - 1]);
    }

    private double strongest() {
        double least =
                table.signed().measurements().stream()
                        .mapToDouble(m -> m.detection().strength().log2())
                        .filter(Double::isFinite)
                        .min()
                        .orElse(claimLine);
        return HEADROOM * Math.min(least, claimLine);
    }

    private static XYErrorRenderer renderer() {
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDefaultLinesVisible(true);
        renderer.setDefaultStroke(ChartStyle.CURVE);
        renderer.setAutoPopulateSeriesStroke(false);
        renderer.setErrorStroke(ChartStyle.THIN);
        renderer.setCapLength(0);
        return renderer;
    }

    private void addMarks(XYPlot plot) {
        double edge = DropAxis.place(Measurement.MATCHING);
        IntervalMarker zone = new IntervalMarker(-FAR, edge);
        zone.setPaint(ChartStyle.SEAL);
        zone.setAlpha(ChartStyle.ZONE_SHARE);
        plot.addDomainMarker(zone, Layer.BACKGROUND);
        plot.addDomainMarker(
                new ValueMarker(edge, ChartStyle.SEAL, ChartStyle.THIN), Layer.BACKGROUND);
        ValueMarker claim = new ValueMarker(claimLine, ChartStyle.TEXT, ChartStyle.DASHED);
        plot.addRangeMarker(claim, Layer.BACKGROUND);
    }

    private Map<AttackName, List<Replicates>> byAttack() {
        Map<AttackName, List<Replicates>> attacks = new LinkedHashMap<>();
        for (Replicates group : table.replicates()) {
            boolean shown =
                    group.first().subject().equals(subject)
                            && !group.isOfOtherTask()
                            && Double.isFinite(log2(group).mean());
            if (shown) {
                attacks.computeIfAbsent(group.first().attack(), unused -> new ArrayList<>())
                        .add(group);
            }
        }
        return attacks;
    }

    private static Spread log2(Replicates group) {
        return group.over(m -> m.detection().strength().log2());
    }

    private static XYIntervalSeries series(AttackName attack, List<Replicates> groups) {
        XYIntervalSeries series = new XYIntervalSeries(attack.id(), false, true);
        for (Replicates group : groups) {
            Spread drop = group.drop();
            Spread log2 = log2(group);
            double wide = drop.deviation().orElse(0);
            double high = log2.deviation().orElse(0);
            series.add(
                    DropAxis.place(drop.mean()),
                    DropAxis.place(drop.mean() - wide),
                    DropAxis.place(drop.mean() + wide),
                    log2.mean(),
                    log2.mean() - high,
                    Math.min(0, log2.mean() + high));
        }
        return series;
    }

    /** What a thief would choose is named with its strength, else only where curves end. */
    private List<PointLabels.Label> labels() {
        List<PointLabels.Label> labels = new ArrayList<>();
        labels.add(
                new PointLabels.Label(
                        0,
                        claimLine,
                        "claim line, " + Numbers.fixed(claimLine, 0),
                        ChartStyle.TEXT,
                        PointLabels.Kind.LEVEL));
        List<Replicates> front = ThiefFront.of(table, subject);
        front.forEach(
                group -> labels.add(label(group, group.first().label(), PointLabels.Kind.NEEDED)));
        byAttack().values().stream()
                .map(List::getLast)
                .filter(group -> !front.contains(group))
                .forEach(group ->
                        labels.add(
                                label(
                                        group,
                                        group.first().attack().title(),
                                        PointLabels.Kind.WELCOME)));
        return labels;
    }

    private PointLabels.Label label(Replicates group, String words, PointLabels.Kind kind) {
        return new PointLabels.Label(
                DropAxis.place(group.drop().mean()),
                log2(group).mean(),
                words,
                FamilyStyle.of(group.first().attack().family(), table).colour(),
                kind);
    }

    private static List<Point2D> places(XYIntervalSeriesCollection points) {
        List<Point2D> places = new ArrayList<>();
        for (int s = 0; s < points.getSeriesCount(); s++) {
            for (int i = 0; i < points.getItemCount(s); i++) {
                places.add(new Point2D.Double(points.getXValue(s, i), points.getYValue(s, i)));
            }
        }
        return places;
    }

    /** The claim line, curves and error bars, which words should not cross. */
    private List<Line2D> obstacles(XYIntervalSeriesCollection points) {
        List<Line2D> lines = new ArrayList<>();
        lines.add(new Line2D.Double(-FAR, claimLine, FAR, claimLine));
        for (int s = 0; s < points.getSeriesCount(); s++) {
            for (int i = 0; i < points.getItemCount(s); i++) {
                double x = points.getXValue(s, i);
                double y = points.getYValue(s, i);
                lines.add(
                        new Line2D.Double(
                                points.getStartXValue(s, i), y, points.getEndXValue(s, i), y));
                lines.add(
                        new Line2D.Double(
                                x, points.getStartYValue(s, i), x, points.getEndYValue(s, i)));
                if (i > 0) {
                    lines.add(
                            new Line2D.Double(
                                    points.getXValue(s, i - 1), points.getYValue(s, i - 1), x, y));
                }
            }
        }
        return lines;
    }

    private LegendItemCollection legend() {
        LegendItemCollection items = new LegendItemCollection();
        byAttack().keySet().stream()
                .map(AttackName::family)
                .distinct()
                .forEach(family -> {
                    FamilyStyle style = FamilyStyle.of(family, table);
                    items.add(item(family, style.shape(), style.colour()));
                });
        Shape square = new Rectangle2D.Double(-6, -6, 12, 12);
        items.add(item("at most 1 pp lost: cheap for a thief", square, ChartStyle.ZONE));
        return items;
    }

    private static LegendItem item(String words, Shape shape, Color colour) {
        return new LegendItem(words, null, null, null, shape, colour);
    }
}
