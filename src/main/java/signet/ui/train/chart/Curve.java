package signet.ui.train.chart;

import java.util.List;
import java.util.function.DoubleFunction;

/**
 * What a small chart shows: one value over the epochs of a round.
 *
 * @param title what it is
 * @param points in order of their epochs
 * @param epochs where the axis ends, 1 or more
 * @param names epochs to name below
 * @param scale how values become heights
 * @param number how the newest value is written
 */
public record Curve(
        String title,
        List<Point> points,
        int epochs,
        List<Integer> names,
        Scale scale,
        DoubleFunction<String> number) {
    /**
     * A value.
     *
     * @param epoch epochs done, with a part for one that is under way
     */
    public record Point(double epoch, double value) {}

    /**
     * An axis.
     *
     * @param low value at the bottom
     * @param high value at the top
     * @param ticks values to name
     * @param logarithmic whether equal heights are equal ratios
     * @param name how a tick is written
     */
    public record Scale(
            double low,
            double high,
            List<Double> ticks,
            boolean logarithmic,
            DoubleFunction<String> name) {
        /** Part of the height from the top, 0 to 1. */
        double down(double value) {
            double part =
                    logarithmic
                            ? Math.log(high / Math.max(value, low)) / Math.log(high / low)
                            : (high - value) / (high - low);
            return Math.clamp(part, 0, 1);
        }
    }

    public Curve {
        points = List.copyOf(points);
        names = List.copyOf(names);
    }

    /** The newest value as text; empty before the first. */
    String newest() {
        return points.isEmpty() ? "" : number.apply(points.getLast().value());
    }
}
