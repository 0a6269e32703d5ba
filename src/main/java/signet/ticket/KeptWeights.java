package signet.ticket;

/** Walks over the kept weights of a layer, a cache-sized piece at a time. */
final class KeptWeights {
    private static final int PIECE = 1 << 13;

    private final Tensor weight;
    private final Mask mask;

    /**
     * @throws IllegalArgumentException if the shapes differ
     */
    KeptWeights(Tensor weight, Mask mask) {
        if (!weight.shape().equals(mask.shape())) {
            throw new IllegalArgumentException(
                    "weights of %s do not fit a mask of %s"
                            .formatted(weight.shape(), mask.shape()));
        }
        this.weight = weight;
        this.mask = mask;
    }

    /** Takes the first {@code count} of {@code values}; must not keep the array. */
    interface Sink {
        void take(float[] values, int count);
    }

    /** Hands every kept weight to {@code sink}, in row-major order. */
    void forEach(Sink sink) {
        float[] values = new float[PIECE];
        for (long from = 0; from < mask.total(); from += PIECE) {
            weight.floats(from, values);
            sink.take(values, compact(from, values));
        }
    }

    /** Moves the kept ones of a piece to its front and tells how many they are. */
    private int compact(long from, float[] values) {
        int kept = 0;
        int words = (int) Math.ceilDiv(Math.min(PIECE, mask.total() - from), 64);
        for (int w = 0; w < words; w++) {
            long word = mask.word((int) (from >>> 6) + w);
            for (; word != 0; word &= word - 1) {
                values[kept++] = values[64 * w + Long.numberOfTrailingZeros(word)];
            }
        }
        return kept;
    }
}
