package signet.mark.embed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import signet.qr.encode.FreeBits;

/**
 * Chooses the pad codewords of a symbol so that it fits its place: ordered-statistics decoding, as
 * for a noisy word. The costliest independent modules are matched exactly, then single and paired
 * changes are tried as long as they help; restarts disturb the order.
 */
final class FreeCodewords {
    /** Pairs are tried among the vectors that cost least on their own. */
    private static final int PAIRED = 64;

    /** How far a restart may move a module in the order, as the spread of a log-normal factor. */
    private static final double NOISE = 0.5;

    /** Modules that the best symbol so far misses move ahead. */
    private static final double MISSED = 1.5;

    private final FreeBits free;
    private final double[] weights;
    private final long[] wanted;
    private final SplittableRandom random;
    private long[] best;
    private double bestCost = Double.POSITIVE_INFINITY;

    private FreeCodewords(FreeBits free, double[] light, double[] dark, long seed) {
        this.free = free;
        this.random = new SplittableRandom(seed);
        this.weights = new double[light.length];
        this.wanted = new long[free.base().length];
        for (int bit = 0; bit < weights.length; bit++) {
            weights[bit] = Math.abs(light[bit] - dark[bit]);
            if (dark[bit] < light[bit]) {
                BitBasis.flip(wanted, bit);
            }
        }
    }

    /**
     * The cheapest pads found.
     *
     * @param light cost of each transmitted bit's module being light
     * @param dark cost of its being dark
     * @param restarts further attempts after the first
     * @param step called before every attempt; what it throws ends the search
     */
    static byte[] choose(
            FreeBits free, double[] light, double[] dark, int restarts, long seed, Runnable step) {
        if (free.count() == 0) {
            return new byte[0];
        }
        FreeCodewords search = new FreeCodewords(free, light, dark, seed);
        search.attempt(search.order(0));
        for (int i = 0; i < restarts; i++) {
            step.run();
            search.attempt(search.order(NOISE));
        }
        return search.pads();
    }

    private int[] order(double noise) {
        double[] keys = new double[weights.length];
        for (int bit = 0; bit < keys.length; bit++) {
            keys[bit] = weights[bit];
            if (noise > 0) {
                keys[bit] *= Math.exp(noise * random.nextGaussian());
                keys[bit] *= BitBasis.has(best, bit) ? MISSED : 1;
            }
        }
        Integer[] order = new Integer[keys.length];
        Arrays.setAll(order, bit -> bit);
        Arrays.sort(order, Comparator.comparingDouble((Integer bit) -> -keys[bit]));
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }

    /** One descent; vectors hold in which modules the symbol misses, then its free bits. */
    private void attempt(int[] order) {
        BitBasis basis = BitBasis.of(free, order);
        long[] missed = Arrays.copyOf(free.base(), basis.vector(0).length);
        for (int i = 0; i < wanted.length; i++) {
            missed[i] ^= wanted[i];
        }
        for (int i = 0; i < basis.size(); i++) {
            if (BitBasis.has(missed, basis.pivot(i))) {
                BitBasis.add(basis.vector(i), missed);
            }
        }
        while (improve(basis, missed)) {
            continue;
        }
        double cost = new BitWeights(weights, basis.moduleWords()).sum(missed, wanted.length);
        if (cost < bestCost) {
            bestCost = cost;
            best = missed;
        }
    }

    /** Applies the one or two vectors that save most; false where none saves anything. */
    private boolean improve(BitBasis basis, long[] missed) {
        double[] signed = new double[weights.length];
        for (int bit = 0; bit < signed.length; bit++) {
            signed[bit] = BitBasis.has(missed, bit) ? -weights[bit] : weights[bit];
        }
        BitWeights changes = new BitWeights(signed, basis.moduleWords());
        List<Change> singles = new ArrayList<>();
        for (int i = 0; i < basis.size(); i++) {
            long[] vector = basis.vector(i);
            singles.add(new Change(vector, changes.sum(vector, basis.moduleWords())));
        }
        singles.sort(Comparator.comparingDouble(Change::cost));
        Change change = bestPair(singles, changes, basis.moduleWords());
        if (change.cost() >= -1e-9) {
            return false;
        }
        BitBasis.add(change.vector(), missed);
        return true;
    }

    /** A vector to add and what that changes the cost by. */
    private record Change(long[] vector, double cost) {}

    private static Change bestPair(List<Change> singles, BitWeights changes, int words) {
        Change best = singles.getFirst();
        int first = -1;
        int second = -1;
        double lowest = best.cost();
        int count = Math.min(PAIRED, singles.size());
        for (int i = 0; i < count; i++) {
            Change a = singles.get(i);
            for (int j = i + 1; j < count; j++) {
                Change b = singles.get(j);
                double shared = changes.sumOfBoth(a.vector(), b.vector(), words);
                double cost = a.cost() + b.cost() - 2 * shared;
                if (cost < lowest) {
                    lowest = cost;
                    first = i;
                    second = j;
                }
            }
        }
        if (first < 0) {
            return best;
        }
        long[] both = singles.get(first).vector().clone();
        BitBasis.add(singles.get(second).vector(), both);
        return new Change(both, lowest);
    }

    private byte[] pads() {
        byte[] pads = new byte[free.count() / 8];
        for (int bit = 0; bit < free.count(); bit++) {
            if (BitBasis.has(best, 64 * wanted.length + bit)) {
                pads[bit >>> 3] |= (byte) (0x80 >>> (bit & 7));
            }
        }
        return pads;
    }
}
