package signet.evidence.tail;

/**
 * Independent p-values as one (R. A. Fisher, "Statistical methods for research workers", section
 * 21.1): under the null, minus their summed logarithms is at most gamma distributed with as many
 * degrees as there are p-values. The product alone is no p-value: of a hundred innocent layers it
 * is about 2^-144.
 */
public final class FisherCombination {
    private static final double LN_2 = Math.log(2);

    private FisherCombination() {}

    /**
     * log2 of the combined p-value, conservative where single ones come from counts.
     *
     * @param log2 of each p-value, none positive; none at all is certain
     */
    public static double log2(double... log2) {
        double product = 0;
        for (double each : log2) {
            product += each;
        }
        double s = -product * LN_2;
        if (log2.length == 0 || s == 0 || Double.isInfinite(s)) {
            return log2.length == 0 ? 0 : product;
        }
        return Math.min(0, lnPoissonBelow(log2.length, s) / LN_2);
    }

    /** ln of e^-s (1 + s + s^2/2! + ...), so many terms, summed from the last one down. */
    private static double lnPoissonBelow(int terms, double s) {
        double lnLast = 0;
        for (int j = 1; j < terms; j++) {
            lnLast += Math.log(s / j);
        }
        double lnSum = lnLast;
        double lnTerm = lnLast;
        for (int j = terms - 1; j > 0; j--) {
            lnTerm += Math.log(j / s);
            double larger = Math.max(lnSum, lnTerm);
            lnSum = larger + Math.log1p(Math.exp(-Math.abs(lnSum - lnTerm)));
        }
        return lnSum - s;
    }
}
