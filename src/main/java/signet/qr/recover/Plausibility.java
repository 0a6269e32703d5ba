package signet.qr.recover;

/**
 * How many codewords a random grid would have as near as a candidate, as powers of 2: the union
 * bound over the whole code, whatever the decoder did to find the candidate.
 */
public final class Plausibility {
    private static final int LARGEST = 1 << 15;
    private static final double[] LOG2_FACTORIAL = new double[LARGEST];

    /** Terms this much smaller than the largest, as a power of 2, end a sum. */
    private static final double NEGLIGIBLE = -50;

    private static final double LOG2_255 = Math.log(255) / Math.log(2);

    static {
        for (int i = 2; i < LARGEST; i++) {
            LOG2_FACTORIAL[i] = LOG2_FACTORIAL[i - 1] + log2(i);
        }
    }

    private Plausibility() {}

    /**
     * Codewords expected within the found numbers of flipped modules.
     *
     * @param dataBits free bits of the code
     * @param light modules found light, of which {@code lightFlipped} disagree with the candidate
     * @param dark modules found dark, of which {@code darkFlipped} disagree
     */
    public static double byModules(
            int dataBits, int light, int lightFlipped, int dark, int darkFlipped) {
        return dataBits
                - light
                - dark
                + log2Ball(light, lightFlipped, 0)
                + log2Ball(dark, darkFlipped, 0);
    }

    /**
     * Codewords of one block expected within a number of changed codewords; with half the check
     * codewords for it, the probability that a random word decodes.
     */
    public static double byCodewords(int length, int checks, int changed) {
        return log2Ball(length, changed, LOG2_255) - 8.0 * checks;
    }

    /** log2 of the words that differ in at most a number of symbols from a given one. */
    private static double log2Ball(int length, int radius, double log2Values) {
        double largest = log2Sphere(length, radius, log2Values);
        double sum = 1;
        for (int i = radius - 1; i >= 0; i--) {
            double term = log2Sphere(length, i, log2Values) - largest;
            sum += Math.pow(2, term);
            if (term < NEGLIGIBLE) {
                break;
            }
        }
        return largest + log2(sum);
    }

    /** log2 of the words that differ in exactly a number of symbols from a given one. */
    private static double log2Sphere(int length, int radius, double log2Values) {
        return LOG2_FACTORIAL[length]
                - LOG2_FACTORIAL[radius]
                - LOG2_FACTORIAL[length - radius]
                + radius * log2Values;
    }

    static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}
