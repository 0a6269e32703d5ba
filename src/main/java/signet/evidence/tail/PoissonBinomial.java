package signet.evidence.tail;

import java.util.Arrays;

/**
 * Successes in independent trials of different chances, exactly.
 *
 * <p>The distribution is tilted so that its mean lies at the tail's start (H. Cramer 1938), built
 * up there one trial at a time (R. Barlow and K. Heidtmann, "Computing k-out-of-n system
 * reliability", 1984; O(n^2)), and tilted back: no term is negative, so none cancels, and none that
 * counts underflows.
 */
public final class PoissonBinomial implements ChanceCount {
    private static final double LN_2 = Math.log(2);

    /** The tilt changes the way to the result, not the result: it need not be sharp. */
    private static final int BISECTIONS = 40;

    private final double[] chances;

    /**
     * A Poisson-binomial count.
     *
     * @param chances of each trial, between 0 and 1, both excluded; copied
     */
    public PoissonBinomial(double... chances) {
        for (double chance : chances) {
            if (!(chance > 0 && chance < 1)) {
                throw new IllegalArgumentException("a trial of chance " + chance);
            }
        }
        this.chances = chances.clone();
    }

    /** Expected number of successes. */
    public double mean() {
        return Arrays.stream(chances).sum();
    }

    @Override
    public double log2AtLeast(long m) {
        int n = chances.length;
        if (m <= 0) {
            return 0;
        }
        if (m > n) {
            return Double.NEGATIVE_INFINITY;
        }
        if (m > mean()) {
            return lnUpper(logits(chances), (int) m) / LN_2;
        }
        // Close to 1: at most m - 1 successes are at least n - m + 1 failures.
        double[] failures = Arrays.stream(logits(chances)).map(logit -> -logit).toArray();
        return Math.log1p(-Math.exp(lnUpper(failures, n - (int) m + 1))) / LN_2;
    }

    private static double[] logits(double[] chances) {
        return Arrays.stream(chances).map(p -> Math.log(p) - Math.log1p(-p)).toArray();
    }

    /** ln P(X &gt;= m) for m above the mean. */
    private static double lnUpper(double[] logits, int m) {
        if (m == logits.length) {
            return -Arrays.stream(logits).map(logit -> softplus(-logit)).sum();
        }
        double tilt = tiltTo(logits, m);
        double[] tilted = distribution(logits, tilt);
        double sum = 0;
        for (int k = logits.length; k >= m; k--) {
            sum += tilted[k] * Math.exp(-tilt * (k - m));
        }
        return lnChernoff(logits, m, tilt) + Math.log(sum);
    }

    /** The bound ln E[e^(tilt X)] - tilt m. */
    private static double lnChernoff(double[] logits, int m, double tilt) {
        double generating = 0;
        for (double logit : logits) {
            generating += softplus(logit + tilt) - softplus(logit);
        }
        return generating - tilt * m;
    }

    /** The tilt, in nats per success, under which m successes are expected. */
    private static double tiltTo(double[] logits, int m) {
        double low = 0;
        double high = 1;
        while (tiltedMean(logits, high) < m) {
            low = high;
            high *= 2;
        }
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (low + high) / 2;
            if (tiltedMean(logits, middle) < m) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double tiltedMean(double[] logits, double tilt) {
        double mean = 0;
        for (double logit : logits) {
            mean += logistic(logit + tilt);
        }
        return mean;
    }

    private static double[] distribution(double[] logits, double tilt) {
        double[] probability = new double[logits.length + 1];
        probability[0] = 1;
        for (int trial = 0; trial < logits.length; trial++) {
            double success = logistic(logits[trial] + tilt);
            double failure = logistic(-logits[trial] - tilt);
            for (int k = trial + 1; k > 0; k--) {
                probability[k] = probability[k] * failure + probability[k - 1] * success;
            }
            probability[0] *= failure;
        }
        return probability;
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /** ln(1 + e^x), without overflow. */
    private static double softplus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }
}
