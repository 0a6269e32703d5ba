package signet.mark.embed;

/** A number for every bit, added up over sets of bits eight at a time. */
final class BitWeights {
    private final double[] sums;

    /**
     * @param weights of the bits, as many as fill {@code words} words or fewer
     */
    BitWeights(double[] weights, int words) {
        sums = new double[words * 8 << 8];
        for (int at = 0; at < words * 8; at++) {
            for (int set = 1; set < 256; set++) {
                int bit = 8 * at + Integer.numberOfTrailingZeros(set);
                double weight = bit < weights.length ? weights[bit] : 0;
                sums[at << 8 | set] = sums[at << 8 | set & set - 1] + weight;
            }
        }
    }

    /** The sum over the bits of a vector. */
    double sum(long[] vector, int words) {
        double sum = 0;
        for (int word = 0; word < words; word++) {
            sum += sum(vector[word], word);
        }
        return sum;
    }

    /** The sum over the bits that two vectors share. */
    double sumOfBoth(long[] a, long[] b, int words) {
        double sum = 0;
        for (int word = 0; word < words; word++) {
            sum += sum(a[word] & b[word], word);
        }
        return sum;
    }

    private double sum(long bits, int word) {
        double sum = 0;
        for (int at = word * 8; bits != 0; bits >>>= 8, at++) {
            sum += sums[at << 8 | (int) bits & 0xff];
        }
        return sum;
    }
}
