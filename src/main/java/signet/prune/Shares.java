package signet.prune;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Splits a whole number in proportion to others: Hamilton's method of largest remainders. */
final class Shares {
    private Shares() {}

    /**
     * The shares.
     *
     * @param total to split, at most the sum of {@code sizes}
     * @param sizes what each may lose
     * @return one share each, none above its size, with sum {@code total}
     */
    static long[] of(long total, long[] sizes) {
        long sum = IntStream.range(0, sizes.length).mapToLong(i -> sizes[i]).sum();
        long[] shares = new long[sizes.length];
        if (total == 0) {
            return shares;
        }
        long[] remainders = new long[sizes.length];
        long left = total;
        for (int i = 0; i < sizes.length; i++) {
            long product = Math.multiplyExact(total, sizes[i]);
            shares[i] = product / sum;
            remainders[i] = product % sum;
            left -= shares[i];
        }
        IntStream.range(0, sizes.length)
                .boxed()
                .sorted(Comparator.comparingLong(i -> -remainders[i]))
                .limit(left)
                .forEach(i -> shares[i]++);
        return shares;
    }
}
