package signet.prune;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Takes away exactly the n kept weights with the lowest scores, equal ones by index, in three
 * passes.
 *
 * <p>The bits of a float, with a turn for the negative ones, are ordered as the floats are. The
 * first pass counts by their upper half, the second by the lower half where the n-th lowest lies,
 * and the third takes away what is below it.
 */
final class LowestScores {
    private static final int HALF = 16;
    private static final int LOWER = (1 << HALF) - 1;

    private final List<Scored> layers;

    /**
     * Weights of one layer.
     *
     * @param kept the weights that are there; what goes is cleared
     */
    record Scored(String layer, float[] scores, BitSet kept) {
        void forEachKey(IntConsumer visitor) {
            for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
                visitor.accept(key(i));
            }
        }

        /** Ordered as unsigned numbers as the scores are. */
        int key(int index) {
            float score = scores[index];
            if (Float.isNaN(score)) {
                throw new ArithmeticException(
                        "Weight %,d of %s has no importance: its gradient is not a number."
                                .formatted(index, layer));
            }
            // The sum makes -0 and 0 equal.
            int bits = Float.floatToRawIntBits(score + 0f);
            return bits ^ (bits >> Integer.SIZE - 1 | Integer.MIN_VALUE);
        }
    }

    LowestScores(List<Scored> layers) {
        this.layers = layers;
    }

    /**
     * Takes the lowest away.
     *
     * @param count how many, at most as many as are kept
     * @throws ArithmeticException in a sentence, if a score is not a number
     */
    void remove(long count) {
        if (count == 0) {
            return;
        }
        long[] upper = new long[1 << HALF];
        visit(key -> upper[key >>> HALF]++);
        Rank high = Rank.in(upper, count);
        long[] lower = new long[1 << HALF];
        visit(key -> {
            if (key >>> HALF == high.bucket()) {
                lower[key & LOWER]++;
            }
        });
        Rank low = Rank.in(lower, high.rank());
        removeUpTo(high.bucket() << HALF | low.bucket(), low.rank());
    }

    private void visit(IntConsumer visitor) {
        layers.forEach(layer -> layer.forEachKey(visitor));
    }

    private void removeUpTo(int threshold, long equal) {
        long left = equal;
        for (Scored layer : layers) {
            BitSet kept = layer.kept();
            for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
                int order = Integer.compareUnsigned(layer.key(i), threshold);
                if (order < 0 || order == 0 && left-- > 0) {
                    kept.clear(i);
                }
            }
        }
    }

    /**
     * Where the n-th lowest lies.
     *
     * @param rank which of its bucket it is, counted from 1
     */
    private record Rank(int bucket, long rank) {
        static Rank in(long[] counts, long rank) {
            long left = rank;
            int bucket = 0;
            while (left > counts[bucket]) {
                left -= counts[bucket++];
            }
            return new Rank(bucket, left);
        }
    }
}
