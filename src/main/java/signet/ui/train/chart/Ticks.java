package signet.ui.train.chart;

import java.util.ArrayList;
import java.util.List;

/** Round numbers along an axis. */
final class Ticks {
    private static final double[] ROUND = {1, 2, 2.5, 5, 10};
    private static final double[] DECADE = {100, 80, 64, 50, 40, 32, 25, 20, 16, 12.5};

    private Ticks() {}

    /** The smallest round step that makes at most {@code most} steps. */
    static double step(double span, int most) {
        double least = span / most;
        double magnitude = Math.pow(10, Math.floor(Math.log10(least)));
        for (double factor : ROUND) {
            if (factor * magnitude >= least * (1 - 1e-9)) {
                return factor * magnitude;
            }
        }
        throw new IllegalArgumentException("no step for a span of " + span);
    }

    /** Multiples of a step from {@code low} to {@code high}, both included. */
    static List<Double> multiples(double low, double high, double step) {
        List<Double> ticks = new ArrayList<>();
        for (long i = Math.round(Math.ceil(low / step - 1e-6));
                i * step <= high + 1e-6 * step;
                i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    /** Powers of ten from {@code low} to {@code high}, both included; ascending. */
    static List<Double> decades(double low, double high) {
        List<Double> ticks = new ArrayList<>();
        for (long i = Math.round(Math.log10(low)); i <= Math.round(Math.log10(high)); i++) {
            ticks.add(Math.pow(10, i));
        }
        return ticks;
    }

    /**
     * Densities in percent worth naming on a logarithmic axis down to {@code least}; descending,
     * and about equally far apart there.
     */
    static List<Double> densities(double least) {
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; DECADE[i % DECADE.length] >= least * scale(i) * (1 - 1e-9); i++) {
            ticks.add(DECADE[i % DECADE.length] / scale(i));
        }
        return ticks;
    }

    private static double scale(int index) {
        return Math.pow(10, index / DECADE.length);
    }
}
