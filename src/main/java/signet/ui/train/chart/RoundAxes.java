package signet.ui.train.chart;

import java.util.DoubleSummaryStatistics;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * The axes of the round chart: density to the right on a logarithmic scale, accuracy upwards.
 *
 * @param least density at the right end, 0 to 1
 * @param low accuracy at the bottom
 * @param high accuracy at the top
 * @param step between named accuracies
 */
record RoundAxes(double least, double low, double high, double step) {
    private static final int MOST_STEPS = 5;

    /** How many times the span of what was kept a reverted round may stretch the axis. */
    private static final double MOST_STRETCH = 2;

    /** Axes on which every round of these runs is seen. */
    static RoundAxes of(Stream<RoundPlot> plots) {
        return of(plots.toList());
    }

    private static RoundAxes of(java.util.List<RoundPlot> plots) {
        double sparsest =
                plots.stream()
                        .flatMapToDouble(plot ->
                                DoubleStream.concat(
                                        plot.running().stream(),
                                        plot.marks().stream().mapToDouble(RoundPlot.Mark::density)))
                        .min()
                        .orElse(0.2);
        DoubleSummaryStatistics main =
                plots.stream().flatMapToDouble(RoundAxes::alwaysSeen).summaryStatistics();
        if (main.getCount() == 0) {
            return new RoundAxes(Math.min(0.5, sparsest * 0.85), 0, 1, 0.2);
        }
        double span = Math.max(main.getMax() - main.getMin(), 0.002);
        double lowest =
                plots.stream()
                        .flatMap(plot -> plot.marks().stream())
                        .mapToDouble(RoundPlot.Mark::accuracy)
                        .min()
                        .orElse(main.getMin());
        double bottom =
                Math.max(Math.min(lowest, main.getMin()), main.getMin() - MOST_STRETCH * span);
        double step = Ticks.step(main.getMax() - bottom + 0.3 * span, MOST_STEPS);
        double low = Math.floor((bottom - 0.1 * span) / step + 1e-9) * step;
        return new RoundAxes(
                Math.min(0.5, sparsest * 0.85),
                Math.max(0, low),
                Math.min(1, main.getMax() + 0.35 * step),
                step);
    }

    private static DoubleStream alwaysSeen(RoundPlot plot) {
        DoubleStream kept = plot.kept().stream().mapToDouble(RoundPlot.Mark::accuracy);
        DoubleStream band =
                plot.dense().stream()
                        .flatMap(dense ->
                                DoubleStream.of(dense, dense - plot.tolerance().orElse(0)));
        return DoubleStream.concat(kept, band);
    }

    /** Part of the width, 0 for the dense network. */
    double across(double density) {
        return Math.log(density) / Math.log(least);
    }

    /** Part of the height from the top; 1 for what lies below the axis. */
    double down(double accuracy) {
        return Math.clamp((high - accuracy) / (high - low), 0, 1);
    }

    /** Whether an accuracy lies below the bottom. */
    boolean isBelow(double accuracy) {
        return accuracy < low;
    }
}
