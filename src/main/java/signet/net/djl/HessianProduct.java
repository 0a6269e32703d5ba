package signet.net.djl;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/**
 * The Hessian times the gradient, from how the gradient changes along itself (Pearlmutter 1994,
 * equation 3). The step must not reach the kink of any rectifier: tiny in float64, and right only
 * when another step gives the same.
 */
final class HessianProduct {
    private static final double FIRST_STEP = 1e-8;
    private static final double SHRINKING = 0.25;
    private static final int TRIES = 5;
    private static final double TOLERANCE = 1e-3;

    private final WeightGradients gradients;
    private final Map<String, double[]> values;

    /** The gradient of the chosen layers, scaled to length 1. */
    private final SequencedMap<String, double[]> direction;

    private final double length;

    HessianProduct(WeightGradients gradients, Map<String, double[]> values, Set<String> weights) {
        this.gradients = gradients;
        this.values = values;
        SequencedMap<String, double[]> chosen = gradients.at(values);
        chosen.keySet().retainAll(weights);
        this.length = length(chosen);
        this.direction = scaled(chosen, length == 0 ? 0 : 1 / length);
    }

    /**
     * The product, by {@code state_dict} name.
     *
     * @throws ArithmeticException in a sentence, if no two steps agree
     */
    SequencedMap<String, double[]> compute() {
        if (length == 0) {
            return direction;
        }
        double step = FIRST_STEP;
        SequencedMap<String, double[]> before = difference(step);
        for (int i = 1; i < TRIES; i++) {
            step *= SHRINKING;
            SequencedMap<String, double[]> now = difference(step);
            if (distance(before, now) <= TOLERANCE * length(now)) {
                return scaled(now, length);
            }
            before = now;
        }
        throw new ArithmeticException(
                "The curvature of the loss cannot be had exactly enough at these weights; choose"
                        + " other images or another score.");
    }

    /** How the gradient changes along the direction, per unit of length. */
    private SequencedMap<String, double[]> difference(double step) {
        SequencedMap<String, double[]> ahead = gradients.at(moved(step));
        SequencedMap<String, double[]> behind = gradients.at(moved(-step));
        SequencedMap<String, double[]> change = new LinkedHashMap<>();
        for (String name : direction.keySet()) {
            change.put(name, sum(ahead.get(name), -1, behind.get(name)));
        }
        return scaled(change, 1 / (2 * step));
    }

    private Map<String, double[]> moved(double step) {
        Map<String, double[]> moved = new HashMap<>(values);
        direction.forEach((name, way) -> moved.put(name, sum(values.get(name), step, way)));
        return moved;
    }

    private static double[] sum(double[] a, double factor, double[] b) {
        double[] sum = new double[a.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = a[i] + factor * b[i];
        }
        return sum;
    }

    private static SequencedMap<String, double[]> scaled(
            SequencedMap<String, double[]> vectors, double factor) {
        SequencedMap<String, double[]> scaled = new LinkedHashMap<>();
        vectors.forEach((name, v) -> scaled.put(name, sum(new double[v.length], factor, v)));
        return scaled;
    }

    private static double distance(
            SequencedMap<String, double[]> a, SequencedMap<String, double[]> b) {
        SequencedMap<String, double[]> difference = new LinkedHashMap<>();
        a.forEach((name, vector) -> difference.put(name, sum(vector, -1, b.get(name))));
        return length(difference);
    }

    private static double length(SequencedMap<String, double[]> vectors) {
        double squares = 0;
        for (double[] vector : vectors.values()) {
            for (double value : vector) {
                squares += value * value;
            }
        }
        return Math.sqrt(squares);
    }
}
