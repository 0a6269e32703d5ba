package signet.mark.align;

import java.util.Arrays;
import java.util.function.IntToLongFunction;
import signet.ticket.Mask;

/**
 * The kernels of one mask as bit patterns, and the rows and columns they form, packed so that two
 * of them are compared a word at a time.
 */
final class KernelPatterns {
    /** Larger kernels do not fit a word; no published network prunes any. */
    static final int LARGEST = Long.SIZE;

    private final int rows;
    private final int columns;
    private final int kernel;
    private final long[] patterns;

    KernelPatterns(Mask mask, ChannelMap.Sides sides) {
        rows = sides.rows().length;
        columns = sides.columns().length;
        kernel = sides.kernel();
        patterns = new long[rows * columns];
        mask.toBitSet().stream().forEach(i -> patterns[i / kernel] |= 1L << i % kernel);
    }

    /**
     * Every row as packed bits.
     *
     * @param order which column comes first, second, ...
     */
    long[][] rows(int[] order) {
        long[][] slices = new long[rows][];
        for (int row = 0; row < rows; row++) {
            int from = row * columns;
            slices[row] = pack(order.length, i -> patterns[from + order[i]]);
        }
        return slices;
    }

    /**
     * Every column as packed bits.
     *
     * @param order which row comes first, second, ...
     */
    long[][] columns(int[] order) {
        long[][] slices = new long[columns][];
        for (int column = 0; column < columns; column++) {
            int at = column;
            slices[column] = pack(order.length, i -> patterns[order[i] * columns + at]);
        }
        return slices;
    }

    /**
     * What does not change when the other channels are exchanged: how often two positions of a
     * kernel are kept together, and how many kernels keep so many weights.
     *
     * @param byRow features of rows, else of columns
     */
    double[][] features(boolean byRow) {
        int pairs = kernel * (kernel + 1) / 2;
        double[][] features = new double[byRow ? rows : columns][pairs + kernel + 1];
        for (int i = 0; i < patterns.length; i++) {
            double[] feature = features[byRow ? i / columns : i % columns];
            long pattern = patterns[i];
            feature[pairs + Long.bitCount(pattern)]++;
            for (long a = pattern; a != 0; a &= a - 1) {
                int first = Long.numberOfTrailingZeros(a);
                for (long b = a; b != 0; b &= b - 1) {
                    int second = Long.numberOfTrailingZeros(b);
                    feature[second * (second + 1) / 2 + first]++;
                }
            }
        }
        return features;
    }

    private long[] pack(int count, IntToLongFunction pattern) {
        int perWord = Long.SIZE / kernel;
        long[] words = new long[Math.ceilDiv(count, perWord)];
        for (int i = 0; i < count; i++) {
            words[i / perWord] |= pattern.applyAsLong(i) << i % perWord * kernel;
        }
        return words;
    }

    static int kept(long[] slice) {
        return Arrays.stream(slice).mapToInt(Long::bitCount).sum();
    }
}
