package signet.report.chart;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.text.ChoiceFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import signet.report.Spread;
import signet.report.attack.AttackName;
import signet.report.attack.AttackTable;
import signet.report.attack.Detection;
import signet.report.attack.Measurement;
import signet.report.attack.Replicates;
import signet.report.attack.Strength;
import signet.report.attack.Subject;
import signet.report.figure.Figure;
import signet.report.figure.FigureFonts;

/**
 * How far detection and decoding reach: for each attack of several strengths, log2 p of S_flip with
 * its standard deviation over seeds, and the share of seeds whose text was read.
 */
public final class StrengthCurves {
    private static final int WIDTH = 360;
    private static final int HEIGHT = 280;
    private static final int COLUMNS = 2;
    private static final double HEADROOM = 1.08;

    private static final Shape BLIND = new Ellipse2D.Double(-3.5, -3.5, 7, 7);
    private static final Shape INFORMED = new Rectangle2D.Double(-5, -5, 10, 10);

    private final double claimLine;
    private final double strongest;

    private StrengthCurves(double claimLine, double strongest) {
        this.claimLine = claimLine;
        this.strongest = strongest;
    }

    /**
     * The curves of one ticket; empty where no attack was measured at two strengths.
     *
     * @param claimLine log2 of the largest p-value that supports a claim, such as -64
     */
    public static Optional<Figure> of(AttackTable table, Subject subject, double claimLine) {
        Map<AttackName, List<Replicates>> attacks = new LinkedHashMap<>();
        for (Replicates group : table.replicates()) {
            boolean shown =
                    group.first().subject().equals(subject)
                            && group.first().strength().isPresent()
                            && Double.isFinite(log2(group).mean());
            if (shown) {
                attacks.computeIfAbsent(group.first().attack(), unused -> new ArrayList<>())
                        .add(group);
            }
        }
        attacks.values().removeIf(groups -> groups.size() < 2);
        double least =
                attacks.values().stream()
                        .flatMap(List::stream)
                        .mapToDouble(
                                group -> log2(group).mean() - log2(group).deviation().orElse(0))
                        .min()
                        .orElse(claimLine);
        StrengthCurves curves =
                new StrengthCurves(claimLine, HEADROOM * Math.min(least, claimLine));
        List<Figure> panels =
                attacks.entrySet().stream()
                        .map(attack -> curves.panel(attack.getKey(), sorted(attack.getValue())))
                        .toList();
        return panels.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Panels.of(
                                "Detection and decoding over strength: " + subject.name(),
                                "above: log2 p of S_flip, mean and standard deviation, dashed:"
                                        + " claim line; below: seeds whose text was read",
                                panels,
                                COLUMNS));
    }

    private static List<Replicates> sorted(List<Replicates> groups) {
        return groups.stream()
                .sorted(Comparator.comparingDouble(StrengthCurves::strength))
                .toList();
    }

    private static double strength(Replicates group) {
        return group.first().strength().orElseThrow().value();
    }

    private static Spread log2(Replicates group) {
        return group.over(m -> m.detection().strength().log2());
    }

    private Figure panel(AttackName attack, List<Replicates> groups) {
        double least = Math.min(0, strength(groups.getFirst()));
        double most = strength(groups.getLast());
        Strength any = groups.getFirst().first().strength().orElseThrow();
        NumberAxis axis =
                ChartStyle.numbers(
                        any.unit().isEmpty() ? "strength" : "strength, " + any.unit(),
                        least,
                        most + 0.05 * (most - least));
        CombinedDomainXYPlot both = new CombinedDomainXYPlot(axis);
        both.setGap(14);
        both.add(evidence(groups), 3);
        both.add(decoding(groups), 1);
        both.setInsets(RectangleInsets.ZERO_INSETS);
        JFreeChart chart = ChartStyle.chart(attack.title(), "", both);
        chart.clearSubtitles();
        chart.getTitle().setFont(FigureFonts.HEADING);
        ChartStyle.addLegend(chart);
        return ChartStyle.figure(chart, WIDTH, HEIGHT);
    }

    private XYPlot evidence(List<Replicates> groups) {
        YIntervalSeries series = new YIntervalSeries("log2 p", false, true);
        for (Replicates group : groups) {
            Spread log2 = log2(group);
            double high = log2.deviation().orElse(0);
            series.add(
                    strength(group),
                    log2.mean(),
                    log2.mean() - high,
                    Math.min(0, log2.mean() + high));
        }
        YIntervalSeriesCollection curve = new YIntervalSeriesCollection();
        curve.addSeries(series);
        DeviationRenderer renderer = new DeviationRenderer(true, true);
        renderer.setSeriesPaint(0, ChartStyle.ACCENT);
        renderer.setSeriesFillPaint(0, ChartStyle.ACCENT);
        renderer.setSeriesStroke(0, ChartStyle.CURVE);
        renderer.setSeriesShape(0, BLIND);
        renderer.setSeriesVisibleInLegend(0, false);
        renderer.setAlpha(0.15f);
        XYPlot plot = ChartStyle.plot(null, ChartStyle.log2(strongest));
        plot.addRangeMarker(
                new ValueMarker(claimLine, ChartStyle.TEXT, ChartStyle.DASHED), Layer.BACKGROUND);
        plot.setDataset(curve);
        plot.setRenderer(renderer);
        return plot;
    }

    private static XYPlot decoding(List<Replicates> groups) {
        XYSeriesCollection curves = new XYSeriesCollection();
        curves.addSeries(share("read blind", groups, Detection::readsBlind));
        curves.addSeries(share("read informed", groups, Detection::readsInformed));
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer();
        renderer.setSeriesPaint(0, ChartStyle.OK);
        renderer.setSeriesShape(0, BLIND);
        renderer.setSeriesPaint(1, ChartStyle.MUTED);
        renderer.setSeriesShape(1, INFORMED);
        renderer.setSeriesShapesFilled(1, false);
        renderer.setDefaultStroke(ChartStyle.CURVE);
        renderer.setAutoPopulateSeriesStroke(false);
        NumberAxis axis = ChartStyle.numbers(null, -0.3, 1.3);
        axis.setTickUnit(new NumberTickUnit(1, new ChoiceFormat("0#none|1#all")));
        XYPlot plot = ChartStyle.plot(null, axis);
        plot.setDataset(curves);
        plot.setRenderer(renderer);
        return plot;
    }

    private static XYSeries share(
            String words, List<Replicates> groups, Predicate<Detection> test) {
        XYSeries series = new XYSeries(words);
        for (Replicates group : groups) {
            List<Measurement> measured = group.measured();
            long yes = measured.stream().filter(m -> test.test(m.detection())).count();
            series.add(strength(group), (double) yes / measured.size());
        }
        return series;
    }
}
