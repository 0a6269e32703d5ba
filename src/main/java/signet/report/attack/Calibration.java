package signet.report.attack;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import signet.evidence.PValue;

/**
 * What innocent tickets score: p-values of random keys on controls, before any search, which must
 * be uniform if the null model is right.
 *
 * @param pValues one for each key and control, in any order
 */
public record Calibration(List<PValue> pValues) {
    private static final double LN2 = Math.log(2);

    public Calibration {
        pValues = pValues.stream().sorted().toList();
    }

    /**
     * A point of the QQ plot, in bits, which is -log2 p.
     *
     * @param expected mean of the order statistic of as many uniform p-values
     * @param deviation its standard deviation
     * @param observed the p-value of that rank
     */
    public record Quantile(double expected, double deviation, double observed) {}

    /**
     * The QQ plot, strongest p-value first. Of n uniform p-values the i-th smallest has -ln p of
     * mean 1/i + ... + 1/n and variance 1/i^2 + ... + 1/n^2 (Renyi 1953).
     */
    public List<Quantile> quantiles() {
        int n = pValues.size();
        double[] means = new double[n + 1];
        double[] variances = new double[n + 1];
        for (int i = n; i > 0; i--) {
            means[i - 1] = means[i] + 1.0 / i;
            variances[i - 1] = variances[i] + 1.0 / i / i;
        }
        return IntStream.range(0, n)
                .mapToObj(i ->
                        new Quantile(
                                means[i] / LN2,
                                Math.sqrt(variances[i]) / LN2,
                                -pValues.get(i).log2()))
                .toList();
    }

    /** -log2 p of every key. */
    public double[] bits() {
        return pValues.stream().mapToDouble(p -> -p.log2()).toArray();
    }

    /**
     * The largest distance between the share of keys below a p-value and that p-value
     * (Kolmogorov-Smirnov), 0 to 1; 0 without keys.
     */
    public double distance() {
        int n = pValues.size();
        return IntStream.range(0, n)
                .boxed()
                .flatMapToDouble(i -> {
                    double p = Math.exp(pValues.get(i).log2() * LN2);
                    return DoubleStream.of((i + 1.0) / n - p, p - (double) i / n);
                })
                .max()
                .orElse(0);
    }
}
