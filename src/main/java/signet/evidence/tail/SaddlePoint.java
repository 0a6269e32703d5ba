package signet.evidence.tail;

/**
 * Binomial probabilities without the cancellation of log-gamma differences: C. Loader, "Fast and
 * accurate computation of binomial probabilities" (2000), the method of R's {@code dbinom}.
 */
final class SaddlePoint {
    private static final double HALF_LN_2PI = 0.5 * Math.log(2 * Math.PI);

    /** From here on the Stirling series is exact to a double; below, factorials are. */
    private static final long SERIES_FROM = 17;

    private SaddlePoint() {}

    /**
     * ln P(X = k) for X binomial with n trials.
     *
     * @param p chance of success, above 0
     * @param q 1 - p, above 0, given apart so that neither loses digits
     */
    static double lnBinomial(long k, long n, double p, double q) {
        if (k == 0) {
            return n * lnOf(q, p);
        }
        if (k == n) {
            return n * lnOf(p, q);
        }
        double shape = stirlingError(n) - stirlingError(k) - stirlingError(n - k);
        double distance = deviance(k, n * p) + deviance(n - k, n * q);
        double width = 0.5 * Math.log((double) n / k / (n - k)) - HALF_LN_2PI;
        return shape - distance + width;
    }

    private static double lnOf(double part, double rest) {
        return part < 0.5 ? Math.log(part) : Math.log1p(-rest);
    }

    /** ln n! - ln(sqrt(2 pi n) (n/e)^n): the error of Stirling's formula (Loader's delta). */
    static double stirlingError(long n) {
        if (n < SERIES_FROM) {
            double factorial = 1;
            for (long i = 2; i <= n; i++) {
                factorial *= i;
            }
            return Math.log(factorial) - HALF_LN_2PI - (n + 0.5) * Math.log(n) + n;
        }
        double square = (double) n * n;
        double inner = 1 / 1260.0 - (1 / 1680.0 - 1 / 1188.0 / square) / square;
        return (1 / 12.0 - (1 / 360.0 - inner / square) / square) / n;
    }

    /** x ln(x / mean) + mean - x, by a series where the two nearly cancel (Loader's D0). */
    static double deviance(double x, double mean) {
        double difference = x - mean;
        if (Math.abs(difference) >= 0.1 * (x + mean)) {
            return x * Math.log(x / mean) - difference;
        }
        double v = difference / (x + mean);
        double sum = difference * v;
        double term = 2 * x * v;
        for (int odd = 3; ; odd += 2) {
            term *= v * v;
            double next = sum + term / odd;
            if (next == sum) {
                return sum;
            }
            sum = next;
        }
    }
}
