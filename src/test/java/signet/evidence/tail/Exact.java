package signet.evidence.tail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import java.util.function.Consumer;

/** Tails by whole numbers and decimals of any length: slow, and plain enough to be believed. */
final class Exact {
    private static final MathContext DIGITS = new MathContext(80);

    private Exact() {}

    /** log2 P(at least m heads in n throws). */
    static double log2CoinTail(int n, int m) {
        BigInteger ways = BigInteger.ZERO;
        BigInteger choose = BigInteger.ONE;
        for (int heads = n; heads >= Math.max(0, m); heads--) {
            ways = ways.add(choose);
            choose =
                    choose.multiply(BigInteger.valueOf(heads))
                            .divide(BigInteger.valueOf(n - heads + 1));
        }
        return log2(new BigDecimal(ways), new BigDecimal(BigInteger.TWO.pow(n)));
    }

    /** log2 P(at least k marked among n drawn of all). */
    static double log2DrawTail(int all, int marked, int n, int k) {
        BigInteger ways = BigInteger.ZERO;
        for (int i = Math.max(0, k); i <= Math.min(n, marked); i++) {
            ways = ways.add(choose(marked, i).multiply(choose(all - marked, n - i)));
        }
        return log2(new BigDecimal(ways), new BigDecimal(choose(all, n)));
    }

    /** log2 P(at least m successes in trials of these chances). */
    static double log2TrialTail(double[] chances, int m) {
        BigDecimal[] probability = new BigDecimal[chances.length + 1];
        Arrays.fill(probability, BigDecimal.ZERO);
        probability[0] = BigDecimal.ONE;
        for (double chance : chances) {
            BigDecimal p = new BigDecimal(chance);
            BigDecimal q = BigDecimal.ONE.subtract(p);
            for (int k = probability.length - 1; k > 0; k--) {
                probability[k] =
                        probability[k].multiply(q).add(probability[k - 1].multiply(p), DIGITS);
            }
            probability[0] = probability[0].multiply(q, DIGITS);
        }
        BigDecimal tail = BigDecimal.ZERO;
        for (int k = Math.max(0, m); k < probability.length; k++) {
            tail = tail.add(probability[k]);
        }
        return log2(tail, BigDecimal.ONE);
    }

    /** Within 1e-9 of a logarithm, relative. */
    static Consumer<Double> closeInLog2(double expected) {
        return actual -> {
            if (Double.isInfinite(expected)) {
                assertThat(actual).isEqualTo(expected);
            } else {
                assertThat(actual).isCloseTo(expected, within(1e-9 * Math.abs(expected)));
            }
        };
    }

    private static BigInteger choose(int n, int k) {
        if (k < 0 || k > n) {
            return BigInteger.ZERO;
        }
        BigInteger ways = BigInteger.ONE;
        for (int i = 1; i <= Math.min(k, n - k); i++) {
            ways = ways.multiply(BigInteger.valueOf(n - i + 1)).divide(BigInteger.valueOf(i));
        }
        return ways;
    }

    private static double log2(BigDecimal part, BigDecimal whole) {
        if (part.signum() == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        BigDecimal ratio = part.divide(whole, DIGITS);
        BigDecimal missing = BigDecimal.ONE.subtract(ratio);
        if (missing.compareTo(new BigDecimal("0.5")) < 0) {
            return Math.log1p(-missing.doubleValue()) / Math.log(2);
        }
        int exponent = ratio.precision() - ratio.scale();
        double mantissa = ratio.scaleByPowerOfTen(-exponent).doubleValue();
        return (Math.log(mantissa) + exponent * Math.log(10)) / Math.log(2);
    }
}
