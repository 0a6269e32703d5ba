package signet.prune;

import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What runs that differ in their seed only gave.
 *
 * @param count number of runs
 * @param mean of their results
 * @param deviation sample standard deviation (n - 1); none of a single run
 */
public record Replicates(int count, double mean, OptionalDouble deviation) {
    /**
     * Sums up results.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static Replicates of(double... results) {
        double mean =
                Arrays.stream(results)
                        .average()
                        .orElseThrow(() ->
                                new IllegalArgumentException("There are no results to sum up."));
        if (results.length == 1) {
            return new Replicates(1, mean, OptionalDouble.empty());
        }
        double squares = Arrays.stream(results).map(r -> (r - mean) * (r - mean)).sum();
        double deviation = Math.sqrt(squares / (results.length - 1));
        return new Replicates(results.length, mean, OptionalDouble.of(deviation));
    }

    /** As tables show fractions: {@code 91.37 ± 0.12 %}, without the deviation of a single run. */
    public String percent() {
        return deviation.isEmpty()
                ? String.format(Locale.ROOT, "%.2f %%", 100 * mean)
                : String.format(
                        Locale.ROOT, "%.2f ± %.2f %%", 100 * mean, 100 * deviation.getAsDouble());
    }
}
