package signet.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import signet.report.Numbers;

/**
 * Accuracy lost, in percentage points, at log2(1 + points): near enough to linear where a thief
 * would work, and with room for attacks that destroy the network. Its values are places, made by
 * {@link #place}.
 */
final class DropAxis extends NumberAxis {
    private static final long serialVersionUID = 1;
    private static final double[] TICKS = {
        -50, -20, -10, -5, -2, -1, 0, 0.5, 1, 2, 3, 5, 10, 20, 50, 100
    };
    private static final double MARGIN = 0.25;

    /** An axis that shows drops between two values, 0 and 2 at least. */
    DropAxis(double least, double most) {
        ChartStyle.styled(this, "accuracy lost, pp");
        setRange(place(Math.min(least, 0)) - MARGIN, place(Math.max(most, 2)) + MARGIN);
    }

    /** Where a drop stands on the axis. */
    static double place(double drop) {
        return Math.signum(drop) * Math.log1p(Math.abs(drop)) / Math.log(2);
    }

    @Override
    protected List<NumberTick> refreshTicksHorizontal(
            Graphics2D graphics, Rectangle2D area, RectangleEdge edge) {
        List<NumberTick> ticks = new ArrayList<>();
        for (double tick : TICKS) {
            if (getRange().contains(place(tick))) {
                String label = Numbers.fixed(tick, tick == Math.rint(tick) ? 0 : 1);
                ticks.add(
                        new NumberTick(
                                place(tick), label, TextAnchor.TOP_CENTER, TextAnchor.CENTER, 0));
            }
        }
        return ticks;
    }
}
