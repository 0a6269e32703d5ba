package signet.report.chart;

import java.awt.geom.Ellipse2D;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import signet.report.attack.Calibration;
import signet.report.attack.Calibration.Quantile;
import signet.report.figure.Figure;

/** Whether p-values of innocent tickets are what they say: their distribution and QQ plot. */
public final class CalibrationCharts {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 400;
    private static final int BINS = 20;
    private static final int FEWEST_BITS = 4;
    private static final double BAND = 2;

    /** Quantiles nearer than this in bits are one dot, which keeps SVG small. */
    private static final double SAME_PLACE = 0.02;

    private CalibrationCharts() {}

    /**
     * How many keys scored which p-value, in twentieths, beside the even share that a right null
     * model gives.
     */
    public static Figure histogram(Calibration calibration) {
        int[] counts = new int[BINS];
        for (double bits : calibration.bits()) {
            counts[Math.min(BINS - 1, (int) (BINS * Math.pow(2, -bits)))]++;
        }
        double even = (double) calibration.pValues().size() / BINS;
        XYIntervalSeries bars = new XYIntervalSeries("keys on controls");
        double most = even;
        for (int bin = 0; bin < BINS; bin++) {
            double from = (double) bin / BINS;
            double to = (bin + 1.0) / BINS;
            bars.add((from + to) / 2, from, to, counts[bin], counts[bin], counts[bin]);
            most = Math.max(most, counts[bin]);
        }
        XYIntervalSeriesCollection keys = new XYIntervalSeriesCollection();
        keys.addSeries(bars);
        XYPlot plot =
                ChartStyle.plot(
                        ChartStyle.numbers("p-value", 0, 1),
                        ChartStyle.numbers("keys", 0, Math.max(1, 1.15 * most)));
        plot.setDataset(1, keys);
        plot.setRenderer(1, bars());
        XYSeries line = new XYSeries("uniform");
        line.add(0, even);
        line.add(1, even);
        plot.setDataset(0, new XYSeriesCollection(line));
        plot.setRenderer(0, dashed());
        return finished("Null distribution", subtitle(calibration), plot);
    }

    /** Observed against expected evidence, in bits; on the diagonal if p-values are uniform. */
    public static Figure qq(Calibration calibration) {
        List<Quantile> quantiles = calibration.quantiles();
        YIntervalSeries expected = new YIntervalSeries("uniform, ± 2 standard deviations");
        XYSeries observed = new XYSeries("keys on controls");
        double most = FEWEST_BITS;
        double drawn = Double.POSITIVE_INFINITY;
        for (Quantile q : quantiles) {
            if (drawn - q.expected() < SAME_PLACE) {
                continue;
            }
            drawn = q.expected();
            double wide = BAND * q.deviation();
            expected.add(
                    q.expected(),
                    q.expected(),
                    Math.max(0, q.expected() - wide),
                    q.expected() + wide);
            observed.add(q.expected(), q.observed());
            most = Math.max(most, Math.max(q.observed(), q.expected() + wide));
        }
        double far = quantiles.isEmpty() ? FEWEST_BITS : quantiles.getFirst().expected();
        NumberAxis x =
                ChartStyle.numbers("expected \u2212log2 p", 0, Math.max(FEWEST_BITS, 1.05 * far));
        NumberAxis y = ChartStyle.numbers("observed \u2212log2 p", 0, most);
        XYPlot plot = ChartStyle.plot(x, y);
        YIntervalSeriesCollection band = new YIntervalSeriesCollection();
        band.addSeries(expected);
        plot.setDataset(0, new XYSeriesCollection(observed));
        plot.setRenderer(0, dots());
        plot.setDataset(1, band);
        plot.setRenderer(1, band());
        return finished("QQ plot against uniform", subtitle(calibration), plot);
    }

    private static String subtitle(Calibration calibration) {
        return String.format(
                Locale.ROOT,
                "p-values of %,d keys on controls, before search",
                calibration.pValues().size());
    }

    private static Figure finished(String title, String second, XYPlot plot) {
        JFreeChart chart = ChartStyle.chart(title, second, plot);
        ChartStyle.addLegend(chart);
        return ChartStyle.figure(chart, WIDTH, HEIGHT);
    }

    private static XYBarRenderer bars() {
        XYBarRenderer bars = new XYBarRenderer(0.08);
        bars.setBarPainter(new StandardXYBarPainter());
        bars.setShadowVisible(false);
        bars.setSeriesPaint(0, ChartStyle.BAR);
        return bars;
    }

    private static XYLineAndShapeRenderer dashed() {
        XYLineAndShapeRenderer line = new XYLineAndShapeRenderer(true, false);
        line.setSeriesPaint(0, ChartStyle.TEXT);
        line.setSeriesStroke(0, ChartStyle.DASHED);
        return line;
    }

    private static XYLineAndShapeRenderer dots() {
        XYLineAndShapeRenderer dots = new XYLineAndShapeRenderer(false, true);
        dots.setSeriesPaint(0, ChartStyle.ACCENT);
        dots.setSeriesShape(0, new Ellipse2D.Double(-2, -2, 4, 4));
        return dots;
    }

    private static DeviationRenderer band() {
        DeviationRenderer band = new DeviationRenderer(true, false);
        band.setSeriesPaint(0, ChartStyle.TEXT);
        band.setSeriesStroke(0, ChartStyle.DASHED);
        band.setSeriesFillPaint(0, ChartStyle.MUTED);
        band.setAlpha(0.15f);
        return band;
    }
}
