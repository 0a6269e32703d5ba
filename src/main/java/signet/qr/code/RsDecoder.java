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
    private final int checks;
    private final int length;
    private final int[] syndromes;
    private final int[] locator;
    private final int[] previous;
    private final int[] next;
    private final int[] evaluator;
    private final int[] roots;
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
     * The number of errors that syndromes computed elsewhere point to, or -1 if they point to more
     * than {@code limit}; a cheap screen that searches no roots.
     *
     * <p>With limit e below half the check symbols r a random word passes with about 256^(2e - r),
     * without any codeword being near.
     */
    public int errorsPointedTo(byte[] given, int from, int limit) {
        for (int i = 0; i < checks; i++) {
            syndromes[i] = given[from + i] & 0xff;
        }
        startWithErasures(new int[0], 0);
        return solve(2 * limit) ? degree : -1;
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
        System.arraycopy(locator, 0, previous, 0, locator.length);
        degree = count;
        erased = count;
    }

    /** Berlekamp-Massey; false as soon as 2 errors + erasures exceed the budget. */
    private boolean solve(int budget) {
        for (int step = erased; step < checks; step++) {
            int discrepancy = 0;
            for (int j = 0; j <= degree; j++) {
                discrepancy ^= GaloisField.multiply(locator[j], syndromes[step - j]);
            }
            if (discrepancy == 0) {
                shift(previous);
            } else if (!update(step, discrepancy, budget)) {
                return false;
            }
        }
        return true;
    }

    private boolean update(int step, int discrepancy, int budget) {
        int top = Math.min(checks, step + 1);
        next[0] = locator[0];
        for (int j = 1; j <= top; j++) {
            next[j] = locator[j] ^ GaloisField.multiply(discrepancy, previous[j - 1]);
        }
        if (2 * degree <= step + erased) {
            degree = step + 1 + erased - degree;
            if (2 * degree - erased > budget) {
                return false;
            }
            int inverse = GaloisField.divide(1, discrepancy);
            for (int j = 0; j <= top; j++) {
                previous[j] = GaloisField.multiply(inverse, locator[j]);
            }
        } else {
            shift(previous);
        }
        System.arraycopy(next, 0, locator, 0, top + 1);
        return true;
    }

    private void shift(int[] polynomial) {
        System.arraycopy(polynomial, 0, polynomial, 1, checks);
        polynomial[0] = 0;
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
