package signet.evidence.tail;

/**
 * A count whose neighbouring probabilities have a simple ratio that falls as the count rises, so
 * that a tail is its first term times a fast series.
 */
abstract sealed class UnimodalCount implements ChanceCount permits Binomial, Hypergeometric {
    /** Terms below this part of the sum cannot change a double any more. */
    private static final double NEGLIGIBLE = 0x1p-60;

    private static final double LN_2 = Math.log(2);

    abstract long smallest();

    abstract long largest();

    abstract double mean();

    /** ln P(X = k), for k from smallest to largest. */
    abstract double lnProbability(long k);

    /** P(X = k + 1) / P(X = k), for k from smallest to largest - 1. */
    abstract double ratio(long k);

    @Override
    public final double log2AtLeast(long m) {
        if (m <= smallest()) {
            return 0;
        }
        if (m > largest()) {
            return Double.NEGATIVE_INFINITY;
        }
        // Below the mean the tail is close to 1: only its complement keeps the digits.
        double ln = m > mean() ? lnUpper(m) : Math.log1p(-Math.exp(lnLower(m - 1)));
        return ln / LN_2;
    }

    private double lnUpper(long m) {
        double sum = 1;
        double term = 1;
        for (long k = m; k < largest() && term > sum * NEGLIGIBLE; k++) {
            term *= ratio(k);
            sum += term;
        }
        return lnProbability(m) + Math.log(sum);
    }

    private double lnLower(long m) {
        double sum = 1;
        double term = 1;
        for (long k = m; k > smallest() && term > sum * NEGLIGIBLE; k--) {
            term /= ratio(k - 1);
            sum += term;
        }
        return lnProbability(m) + Math.log(sum);
    }
}
