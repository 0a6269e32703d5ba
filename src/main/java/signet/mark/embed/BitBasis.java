package signet.mark.embed;

import signet.qr.encode.FreeBits;

/**
 * The free bits of a symbol as a basis in reduced form: every vector is the only one with a bit at
 * its own pivot. A vector carries after its modules the free bits that it is made of.
 */
final class BitBasis {
    private final int moduleWords;
    private final long[][] vectors;
    private final int[] pivots;

    private BitBasis(int moduleWords, long[][] vectors) {
        this.moduleWords = moduleWords;
        this.vectors = vectors;
        this.pivots = new int[vectors.length];
    }

    /**
     * A basis whose pivots are the first independent bits of an order.
     *
     * @param order transmitted bits, those to be decided first in front
     */
    static BitBasis of(FreeBits free, int[] order) {
        int moduleWords = free.base().length;
        int freeWords = (free.count() + 63) / 64;
        long[][] vectors = new long[free.count()][moduleWords + freeWords];
        for (int i = 0; i < vectors.length; i++) {
            System.arraycopy(free.row(i), 0, vectors[i], 0, moduleWords);
            flip(vectors[i], 64 * moduleWords + i);
        }
        BitBasis basis = new BitBasis(moduleWords, vectors);
        basis.reduce(order);
        return basis;
    }

    private void reduce(int[] order) {
        int reduced = 0;
        for (int i = 0; i < order.length && reduced < vectors.length; i++) {
            int pivot = firstWith(order[i], reduced);
            if (pivot < 0) {
                continue;
            }
            long[] vector = vectors[pivot];
            vectors[pivot] = vectors[reduced];
            vectors[reduced] = vector;
            pivots[reduced] = order[i];
            for (int other = 0; other < vectors.length; other++) {
                if (other != reduced && has(vectors[other], order[i])) {
                    add(vector, vectors[other]);
                }
            }
            reduced++;
        }
    }

    private int firstWith(int bit, int from) {
        for (int i = from; i < vectors.length; i++) {
            if (has(vectors[i], bit)) {
                return i;
            }
        }
        return -1;
    }

    int size() {
        return vectors.length;
    }

    int moduleWords() {
        return moduleWords;
    }

    /** The vector whose pivot comes at a place of the order; not to be changed. */
    long[] vector(int index) {
        return vectors[index];
    }

    int pivot(int index) {
        return pivots[index];
    }

    /** Whether a bit of a vector is set. */
    static boolean has(long[] vector, int bit) {
        return (vector[bit >>> 6] >>> bit & 1) != 0;
    }

    static void flip(long[] vector, int bit) {
        vector[bit >>> 6] ^= 1L << bit;
    }

    /** Adds one vector to another, modulo 2. */
    static void add(long[] vector, long[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] ^= vector[i];
        }
    }
}
