package signet.ui.train.chart;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import signet.ui.train.chart.Curve.Point;
import signet.ui.train.chart.Curve.Scale;

/** The three curves of training, each with the axis that suits it. */
public final class Curves {
    private Curves() {}

    /** The training loss, from 0. */
    public static Curve loss(List<Point> points, int epochs, List<Integer> names) {
        double top = values(points).max().orElse(1);
        double step = Ticks.step(Math.max(top, 1e-6), 2);
        double high = step * Math.ceil(top / step - 1e-9);
        Scale scale = new Scale(0, high, Ticks.multiples(0, high, step), false, PlotWords::plain);
        return new Curve("Training loss", points, epochs, names, scale, Curves::loss);
    }

    /** An accuracy from 0 to 1, from the lowest round tick below it. */
    public static Curve accuracy(List<Point> points, int epochs, List<Integer> names) {
        double least = values(points).min().orElse(0);
        double low = least >= 0.8 ? 0.8 : least >= 0.4 ? 0.4 : 0;
        List<Double> ticks = List.of(low, (1 + low) / 2, 1.0);
        Scale scale = new Scale(low, 1, ticks, false, value -> PlotWords.plain(100 * value) + " %");
        return new Curve("Validation accuracy", points, epochs, names, scale, PlotWords::percent);
    }

    /** The learning rate on a logarithmic axis of whole decades. */
    public static Curve rate(List<Point> points, int epochs, List<Integer> names) {
        double most = values(points).filter(rate -> rate > 0).max().orElse(0.1);
        double least = values(points).filter(rate -> rate > 0).min().orElse(0.001);
        double high = Math.pow(10, Math.ceil(Math.log10(most) - 1e-9));
        double low = Math.min(Math.pow(10, Math.floor(Math.log10(least) + 1e-9)), high / 100);
        Scale scale =
                new Scale(
                        low / 2,
                        high * 1.5,
                        thinned(Ticks.decades(low, high)),
                        true,
                        PlotWords::rate);
        return new Curve("Learning rate", points, epochs, names, scale, PlotWords::rate);
    }

    private static DoubleStream values(List<Point> points) {
        return points.stream().mapToDouble(Point::value);
    }

    private static String loss(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    /** At most three names fit beside a small chart. */
    private static List<Double> thinned(List<Double> ticks) {
        int every = Math.ceilDiv(ticks.size(), 3);
        return java.util.stream.IntStream.range(0, ticks.size())
                .filter(i -> (ticks.size() - 1 - i) % every == 0)
                .mapToObj(ticks::get)
                .toList();
    }
}
