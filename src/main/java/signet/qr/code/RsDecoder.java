package signet.qr.code;

import java.util.Arrays;

/**
 * The working space of a Reed-Solomon decoder, for callers that decode very many words of one
 * length; not for several threads at once.
 *
 * <p>Syndromes, the Berlekamp-Massey recursion started with the erasure locator, a search for its
 * roots, and Forney's formula (Blahut, Algebraic Codes for Data Transmission, sections 7.2 to 7.4).
 */
public final class RsDecoder {
    private static final int[] NO_ERASURES = {};

    private final int checks;
    private final int length;
    private final int[] syndromes;
    private int[] locator;
    private int[] previous;
    private int[] next;
    private final int[] evaluator;
    private final int[] roots;
    private final int[] degrees;
    private int degree;
    private int erased;

    /**
     * A decoder for words of a length with a number of check symbols.
     *
     * @throws IllegalArgumentException if the word is too short or longer than 255
     */
    public RsDecoder(int checks, int length) {
        if (length <= checks || length > 255) {
            throw new IllegalArgumentException(
                    "a word of %d symbols cannot have %d check symbols".formatted(length, checks));
        }
        this.checks = checks;
        this.length = length;
        syndromes = new int[checks];
        locator = new int[checks + 2];
        previous = new int[checks + 2];
        next = new int[checks + 2];
        evaluator = new int[checks];
        roots = new int[checks];
        degrees = new int[checks];
    }

    /** Errors outside the erasures that the last successful call corrected. */
    public int errors() {
        return degree - erased;
    }

    /**
     * Corrects a word in place.
     *
     * @param erasures indices of symbols not to be trusted, all different
     * @param count how many of them to use
     * @return whether a codeword was found; the word is untouched if not
     */
    public boolean decode(byte[] word, int[] erasures, int count) {
        degree = count;
        erased = count;
        if (count > checks) {
            return false;
        }
        if (!computeSyndromes(word)) {
            degree = 0;
            erased = 0;
            return true;
        }
        startWithErasures(erasures, count);
        return solve(checks) && findRoots() && repair(word);
    }

    /**
     * The number of errors of a word of which only the syndromes are known, or -1 if it has more
     * than a limit; nothing is corrected.
     *
     * @param packed syndromes S_0, S_1, ... of 8 bits each, first ones lowest; there may be more
     *     than check symbols
     * @param limit at most half the check symbols; one below it costs least, because nearly every
     *     random word is then turned away before its roots are searched
     */
    public int errorsOf(long[] packed, int limit) {
        for (int i = 0; i < checks; i++) {
            syndromes[i] = (int) (packed[i >>> 3] >>> 8 * (i & 7)) & 0xff;
        }
        startWithErasures(NO_ERASURES, 0);
        return solve(2 * limit) && findRoots() ? degree : -1;
    }

    /**
     * The errors that the first syndromes of the last {@link #errorsOf} pointed to, at least: more
     * than half of their number means that a code with only so many check symbols finds none
     * either.
     */
    public int errorsAfter(int syndromeCount) {
        return degrees[syndromeCount];
    }

    private boolean computeSyndromes(byte[] word) {
        int any = 0;
        for (int i = 0; i < checks; i++) {
            int factor = GaloisField.power(i);
            int sum = 0;
            for (int j = 0; j < length; j++) {
                sum = GaloisField.multiply(sum, factor) ^ word[j] & 0xff;
            }
            syndromes[i] = sum;
            any |= sum;
        }
        return any != 0;
    }

    private void startWithErasures(int[] erasures, int count) {
        Arrays.fill(locator, 0);
        locator[0] = 1;
        for (int i = 0; i < count; i++) {
            int x = GaloisField.power(length - 1 - erasures[i]);
            for (int j = i + 1; j > 0; j--) {
                locator[j] ^= GaloisField.multiply(locator[j - 1], x);
            }
        }
        System.arraycopy(locator, 0, previous, 0, count + 1);
        degree = count;
        erased = count;
    }

    /**
     * Berlekamp-Massey; false as soon as 2 errors + erasures exceed the budget.
     *
     * <p>{@code previous} is the locator before the last change of degree, {@code behind} the
     * number of steps since, and {@code inverse} that of the discrepancy of that time.
     */
    private boolean solve(int budget) {
        int previousDegree = degree;
        int behind = 1;
        int inverse = 1;
        Arrays.fill(degrees, checks);
        for (int step = erased; step < checks; step++, behind++) {
            degrees[step] = degree;
            int discrepancy = syndromes[step];
            for (int j = 1; j <= degree; j++) {
                discrepancy ^= GaloisField.multiply(locator[j], syndromes[step - j]);
            }
            if (discrepancy == 0) {
                continue;
            }
            int factor = GaloisField.multiply(discrepancy, inverse);
            if (2 * degree > step + erased) {
                addPrevious(locator, previousDegree, behind, factor);
                continue;
            }
            int grown = step + 1 + erased - degree;
            if (2 * grown - erased > budget) {
                return false;
            }
            keepLocator(grown);
            addPrevious(next, previousDegree, behind, factor);
            rotate();
            previousDegree = degree;
            degree = grown;
            inverse = GaloisField.inverse(discrepancy);
            behind = 0;
        }
        return true;
    }

    private void addPrevious(int[] target, int previousDegree, int shift, int factor) {
        for (int j = 0; j <= previousDegree; j++) {
            target[j + shift] ^= GaloisField.multiply(factor, previous[j]);
        }
    }

    /** Copies the locator, with zeros up to a degree it is about to grow to. */
    private void keepLocator(int grown) {
        System.arraycopy(locator, 0, next, 0, degree + 1);
        Arrays.fill(next, degree + 1, grown + 1, 0);
    }

    private void rotate() {
        int[] spare = previous;
        previous = locator;
        locator = next;
        next = spare;
    }

    /** Finds the places of the errors; false unless there are as many as the locator's degree. */
    private boolean findRoots() {
        int found = 0;
        for (int place = 0; place < length && found + length - place >= degree; place++) {
            int inverse = GaloisField.power(place + 1 - length);
            int value = 0;
            for (int j = degree; j >= 0; j--) {
                value = GaloisField.multiply(value, inverse) ^ locator[j];
            }
            if (value == 0) {
                if (found == degree) {
                    return false;
                }
                roots[found++] = place;
            }
        }
        return found == degree;
    }

    /** Forney's formula; takes everything back if the result is no codeword. */
    private boolean repair(byte[] word) {
        for (int i = 0; i < degree; i++) {
            int sum = 0;
            for (int j = 0; j <= i; j++) {
                sum ^= GaloisField.multiply(syndromes[i - j], locator[j]);
            }
            evaluator[i] = sum;
        }
        for (int k = 0; k < degree; k++) {
            next[k] = magnitude(roots[k]);
            word[roots[k]] ^= (byte) next[k];
        }
        if (computeSyndromes(word)) {
            for (int k = 0; k < degree; k++) {
                word[roots[k]] ^= (byte) next[k];
            }
            return false;
        }
        return true;
    }

    private int magnitude(int place) {
        int x = GaloisField.power(length - 1 - place);
        int inverse = GaloisField.power(place + 1 - length);
        int numerator = 0;
        for (int j = degree - 1; j >= 0; j--) {
            numerator = GaloisField.multiply(numerator, inverse) ^ evaluator[j];
        }
        int derivative = 0;
        int square = GaloisField.multiply(inverse, inverse);
        for (int j = degree - 1 + degree % 2; j > 0; j -= 2) {
            derivative = GaloisField.multiply(derivative, square) ^ locator[j];
        }
        return derivative == 0
                ? 0
                : GaloisField.multiply(x, GaloisField.divide(numerator, derivative));
    }
}
