package signet.evidence;

import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The permutation check: how often the suspect's own layer agrees with the claim as well as it does
 * when its rows and columns are put into random order. It assumes nothing about masks, but sees no
 * p-value below 1 / (1 + shuffles): a check of the null models, never the headline.
 */
public final class ShuffledMask {
    private final int rows;
    private final int columns;
    private final BitSet kept;
    private final BitSet claimed;
    private final int[] kernels;

    /**
     * A check of one layer.
     *
     * @param rows output channels
     * @param columns input channels
     * @param kept kernels of the suspect that keep a weight, row-major; copied
     * @param claimed what the owner embedded, one bit per module; copied
     * @param kernels row-major index of each module's kernel; copied
     */
    public ShuffledMask(int rows, int columns, BitSet kept, BitSet claimed, int[] kernels) {
        this.rows = rows;
        this.columns = columns;
        this.kept = (BitSet) kept.clone();
        this.claimed = (BitSet) claimed.clone();
        this.kernels = kernels.clone();
    }

    /**
     * p = (1 + shuffles that agree as well) / (1 + shuffles): the order as found is one of them (B.
     * Phipson and G. Smyth, "Permutation p-values should never be zero", 2010).
     *
     * @param shuffles 9,999 or more for a figure that people see
     * @param seed of the shuffles; the same seed gives the same p-value
     */
    public PValue check(int shuffles, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] rowOrder = identity(rows);
        int[] columnOrder = identity(columns);
        int found = matches(rowOrder, columnOrder);
        int asGood = 1;
        for (int i = 0; i < shuffles; i++) {
            shuffle(rowOrder, random);
            shuffle(columnOrder, random);
            if (matches(rowOrder, columnOrder) >= found) {
                asGood++;
            }
        }
        return new PValue(Math.log((double) asGood / (1 + shuffles)) / Math.log(2));
    }

    /** Modules that agree with the claim after rows and columns are exchanged. */
    int matches(int[] rowOrder, int[] columnOrder) {
        int matches = 0;
        for (int i = 0; i < kernels.length; i++) {
            int row = rowOrder[kernels[i] / columns];
            int column = columnOrder[kernels[i] % columns];
            if (kept.get(row * columns + column) == claimed.get(i)) {
                matches++;
            }
        }
        return matches;
    }

    private static int[] identity(int length) {
        return IntStream.range(0, length).toArray();
    }

    private static void shuffle(int[] order, SplittableRandom random) {
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int moved = order[i];
            order[i] = order[other];
            order[other] = moved;
        }
    }
}
