package signet.report;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Replicates of a number.
 *
 * @param mean not a number where there are none
 * @param deviation standard deviation of the sample, by n - 1; absent below two
 * @param n how many
 */
public record Spread(double mean, OptionalDouble deviation, int n) {
    /** The spread of some values. */
    public static Spread of(double... values) {
        double mean = Arrays.stream(values).average().orElse(Double.NaN);
        if (values.length < 2) {
            return new Spread(mean, OptionalDouble.empty(), values.length);
        }
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return new Spread(
                mean, OptionalDouble.of(Math.sqrt(squares / (values.length - 1))), values.length);
    }

    /** The spread of each value times a factor. */
    public Spread times(double factor) {
        double size = Math.abs(factor);
        return new Spread(
                factor * mean,
                deviation.isPresent()
                        ? OptionalDouble.of(size * deviation.getAsDouble())
                        : deviation,
                n);
    }

    /** As shown where the deviation stands elsewhere, or says nothing: {@code 86.91}. */
    public String meanText(int decimals) {
        return Numbers.fixed(mean, decimals);
    }

    /** As shown to people: {@code 86.91 ± 0.12}; a dash where there is nothing. */
    public String text(int decimals) {
        String text = meanText(decimals);
        return deviation.isEmpty()
                ? text
                : text + " ± " + Numbers.fixed(deviation.getAsDouble(), decimals);
    }
}
