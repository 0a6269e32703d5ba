package signet.ui.train.chart;

import java.util.Locale;

/** Numbers of charts as people read them. */
final class PlotWords {
    private PlotWords() {}

    /** {@code 91.62 %}. */
    static String percent(double part) {
        return String.format(Locale.ROOT, "%.2f %%", 100 * part);
    }

    /** A difference with its sign: {@code −1.36 pp}. */
    static String points(double points) {
        String sign = points < 0 ? "\u2212" : "+";
        return String.format(Locale.ROOT, "%s%.2f pp", sign, Math.abs(points));
    }

    /** A rate: {@code 0.01}, {@code 4e-7}. */
    static String rate(double number) {
        return number == 0 || number >= 1e-4
                ? plain(number)
                : String.format(Locale.ROOT, "%.0e", number).replace("e-0", "e-");
    }

    /** A number without zeros behind the point: {@code 12.5}, {@code 40}. */
    static String plain(double number) {
        String text = String.format(Locale.ROOT, "%.6f", number);
        return text.replaceAll("0+$", "").replaceAll("\\.$", "");
    }

    /** What the cursor says of a round. */
    static String cursor(RoundPlot.Mark mark) {
        String name = mark.round() == 0 ? "dense" : "round " + mark.round();
        String reverted = mark.kept() ? "" : ", reverted";
        return String.format(
                Locale.ROOT,
                "%s%s: %.2f %% at %.1f %%",
                name,
                reverted,
                100 * mark.accuracy(),
                100 * mark.density());
    }

    /** The whole chart in one sentence. */
    static String sentence(RoundPlot plot) {
        if (plot.marks().isEmpty()) {
            return plot.measure() + " against density: no round has ended yet";
        }
        var last = plot.kept().isEmpty() ? plot.marks().getLast() : plot.kept().getLast();
        long reverted = plot.marks().size() - plot.kept().size();
        return String.format(
                Locale.ROOT,
                "%s against density: dense %.2f %%, %d rounds kept, %d reverted, sparsest kept"
                        + " round %d with %.2f %% at density %.2f %%",
                plot.measure(),
                100 * plot.marks().getFirst().accuracy(),
                Math.max(0, plot.kept().size() - 1),
                reverted,
                last.round(),
                100 * last.accuracy(),
                100 * last.density());
    }
}
