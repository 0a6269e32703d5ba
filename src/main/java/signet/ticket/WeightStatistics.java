package signet.ticket;

import java.util.Optional;

/**
 * The kept weights of a layer as a distribution. Pruned weights are left out, whatever values they
 * have in the file.
 *
 * @param finite kept weights that are numbers
 * @param nonFinite kept weights that are NaN or infinite; left out of everything else here
 * @param spread what the finite ones look like; absent where there are none
 */
public record WeightStatistics(long finite, long nonFinite, Optional<Spread> spread) {
    /**
     * Range, quantiles and histogram of the finite kept weights.
     *
     * @param min smallest weight
     * @param max largest weight
     * @param magnitudes quantiles of the absolute values
     * @param histogram the weights, symmetric around 0
     */
    public record Spread(float min, float max, Quantiles magnitudes, WeightHistogram histogram) {}

    /**
     * Exact quantiles; between two neighbouring values on the line that joins them, as NumPy does
     * by default.
     *
     * @param p5 the 5 % quantile
     * @param p25 the lower quartile
     * @param median the 50 % quantile
     * @param p75 the upper quartile
     * @param p95 the 95 % quantile
     */
    public record Quantiles(double p5, double p25, double median, double p75, double p95) {}

    /**
     * Describes the kept ones among the values of a tensor, decoded as float32, in two passes.
     *
     * @throws IllegalArgumentException if the shapes differ
     */
    public static WeightStatistics of(Tensor weight, Mask mask) {
        KeptWeights kept = new KeptWeights(weight, mask);
        WeightScan scan = new WeightScan();
        kept.forEach(scan::first);
        if (scan.finite() == 0) {
            return new WeightStatistics(0, mask.kept(), Optional.empty());
        }
        scan.choose();
        kept.forEach(scan::second);
        return new WeightStatistics(
                scan.finite(), mask.kept() - scan.finite(), Optional.of(scan.spread()));
    }
}
