package signet.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import signet.report.Numbers;
import signet.report.figure.Figure;
import signet.report.figure.FigureFonts;

/** How every chart looks: the window's light theme, few lines, words instead of frames. */
final class ChartStyle {
    static final Color GROUND = Color.WHITE;
    static final Color TEXT = new Color(0x1f2328);
    static final Color MUTED = new Color(0x57606a);
    static final Color LINE = new Color(0xd8dee4);
    static final Color ACCENT = new Color(0x0860ca);
    static final Color OK = new Color(0x0b7a5c);
    static final Color BAD = new Color(0xcf222e);

    /** Bars of a histogram. */
    static final Color BAR = new Color(0x9fb4cc);

    /** What only the owner's mark and the thief's zone are painted in. */
    static final Color SEAL = new Color(0xb3420b);

    /** The zone's tint on paper, for legends, and how much of {@link #SEAL} makes it. */
    static final Color ZONE = new Color(0xf7ebe5);

    static final float ZONE_SHARE = 0.11f;
    static final BasicStroke THIN = new BasicStroke(1);
    static final BasicStroke CURVE =
            new BasicStroke(1.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    static final BasicStroke DASHED =
            new BasicStroke(
                    1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 10, new float[] {5, 3}, 0);

    /** Most ticks that stay calm on an axis. */
    private static final int TICKS = 8;

    /** Room below 0, so that a point there is seen whole. */
    private static final double FOOT = 0.04;

    private ChartStyle() {}

    /** An axis in the style of the house, without a range yet. */
    static <A extends ValueAxis> A styled(A axis, String label) {
        axis.setLabel(label);
        axis.setLabelFont(FigureFonts.BODY);
        axis.setLabelPaint(MUTED);
        axis.setTickLabelFont(FigureFonts.SMALL);
        axis.setTickLabelPaint(MUTED);
        axis.setAxisLinePaint(LINE);
        axis.setTickMarksVisible(false);
        axis.setLowerMargin(0);
        axis.setUpperMargin(0);
        return axis;
    }

    /** An axis of plain numbers, its ticks at 1, 2 or 5 times a power of ten. */
    static NumberAxis numbers(String label, double from, double to) {
        NumberAxis axis = styled(new NumberAxis(), label);
        axis.setRange(from, to);
        axis.setTickUnit(new NumberTickUnit(decimalStep(to - from), new Typographic()));
        return axis;
    }

    /** An axis of log2 p from 0 up to a strongest value; up is stronger. */
    static NumberAxis log2(double strongest) {
        double step = 1;
        while (-strongest / step > TICKS) {
            step *= 2;
        }
        NumberAxis axis = styled(new NumberAxis(), null);
        axis.setInverted(true);
        axis.setRange(strongest, -FOOT * strongest);
        axis.setTickUnit(new NumberTickUnit(step, new Typographic()));
        return axis;
    }

    static XYPlot plot(ValueAxis x, ValueAxis y) {
        XYPlot plot = new XYPlot(null, x, y, null);
        plot.setBackgroundPaint(GROUND);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(LINE);
        plot.setRangeGridlineStroke(THIN);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setInsets(new RectangleInsets(6, 0, 0, 8));
        return plot;
    }

    /** A chart whose title and second line stand at the left, with its legend below. */
    static JFreeChart chart(String title, String second, Plot plot) {
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        chart.setBackgroundPaint(GROUND);
        chart.setPadding(new RectangleInsets(16, 16, 12, 16));
        chart.setTitle(left(new TextTitle(title, FigureFonts.TITLE), TEXT, 2));
        chart.addSubtitle(left(new TextTitle(second, FigureFonts.BODY), MUTED, 8));
        return chart;
    }

    static void addLegend(JFreeChart chart) {
        LegendTitle legend = new LegendTitle(chart.getPlot());
        legend.setItemFont(FigureFonts.BODY);
        legend.setItemPaint(TEXT);
        legend.setBackgroundPaint(GROUND);
        legend.setPosition(RectangleEdge.BOTTOM);
        legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
        legend.setLegendItemGraphicPadding(new RectangleInsets(2, 2, 2, 4));
        legend.setItemLabelPadding(new RectangleInsets(2, 0, 2, 14));
        legend.setMargin(8, 0, 0, 0);
        chart.addLegend(legend);
    }

    static Figure figure(JFreeChart chart, int width, int height) {
        return new Figure(
                width,
                height,
                graphics -> chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height)));
    }

    private static TextTitle left(TextTitle title, Color colour, double below) {
        title.setPaint(colour);
        title.setHorizontalAlignment(HorizontalAlignment.LEFT);
        title.setTextAlignment(HorizontalAlignment.LEFT);
        title.setPadding(0, 0, below, 0);
        return title;
    }

    private static double decimalStep(double length) {
        double step = Math.pow(10, Math.floor(Math.log10(length)) - 1);
        double[] factors = {2, 2.5, 2};
        for (int i = 0; length / step > TICKS; i++) {
            step *= factors[i % factors.length];
        }
        return step;
    }

    /** Numbers with a typographic minus and no needless decimals. */
    static final class Typographic extends NumberFormat {
        private static final long serialVersionUID = 1;

        @Override
        public StringBuffer format(double number, StringBuffer text, FieldPosition position) {
            int decimals = 0;
            double scaled = number;
            while (decimals < 4 && Math.abs(scaled - Math.rint(scaled)) > 1e-6) {
                scaled *= 10;
                decimals++;
            }
            return text.append(Numbers.fixed(number, decimals));
        }

        @Override
        public StringBuffer format(long number, StringBuffer text, FieldPosition position) {
            return format((double) number, text, position);
        }

        @Override
        public Number parse(String text, ParsePosition position) {
            throw new UnsupportedOperationException("axes only write");
        }
    }
}
