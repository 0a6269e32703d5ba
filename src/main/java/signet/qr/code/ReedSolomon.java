package signet.qr.code;

import java.util.Arrays;
import java.util.Optional;

/**
 * A shortened systematic Reed-Solomon code over GF(256) whose generator has the roots 2^0 ..
 * 2^(r-1) (ISO 18004 Annex A); immutable.
 *
 * <p>Words are data then check symbols, first symbol of the highest degree.
 */
public final class ReedSolomon {
    private final int checks;
    private final int[] generator;

    /**
     * A code with a number of check symbols.
     *
     * @throws IllegalArgumentException outside 1 to 254
     */
    public ReedSolomon(int checks) {
        if (checks < 1 || checks > 254) {
            throw new IllegalArgumentException("a code has 1 to 254 check symbols, not " + checks);
        }
        this.checks = checks;
        this.generator = generator(checks);
    }

    /** The check symbols of data. */
    public byte[] checksOf(byte[] data) {
        byte[] remainder = new byte[checks];
        for (byte symbol : data) {
            int factor = (symbol ^ remainder[0]) & 0xff;
            System.arraycopy(remainder, 1, remainder, 0, checks - 1);
            remainder[checks - 1] = 0;
            for (int i = 0; i < checks; i++) {
                remainder[i] ^= (byte) GaloisField.multiply(generator[i], factor);
            }
        }
        return remainder;
    }

    /** Data followed by its check symbols. */
    public byte[] encode(byte[] data) {
        byte[] word = Arrays.copyOf(data, data.length + checks);
        System.arraycopy(checksOf(data), 0, word, data.length, checks);
        return word;
    }

    /** Whether a word belongs to the code. */
    public boolean contains(byte[] word) {
        byte[] data = Arrays.copyOf(word, word.length - checks);
        return Arrays.equals(checksOf(data), 0, checks, word, data.length, word.length);
    }

    /**
     * The codeword that differs from a received word in at most e places outside the erased ones,
     * where 2e + erasures &lt;= check symbols; empty if there is none.
     *
     * @param received left as it is
     * @param erasures different indices whose symbols are not to be trusted
     */
    public Optional<Correction> correct(byte[] received, int... erasures) {
        byte[] word = received.clone();
        RsDecoder decoder = new RsDecoder(checks, word.length);
        return decoder.decode(word, erasures, erasures.length)
                ? Optional.of(new Correction(word, decoder.errors(), erasures.length))
                : Optional.empty();
    }

    /** The generator polynomial without its leading 1, highest degree first. */
    private static int[] generator(int checks) {
        int[] g = new int[checks];
        g[checks - 1] = 1;
        for (int root = 0; root < checks; root++) {
            int factor = GaloisField.power(root);
            for (int i = 0; i < checks; i++) {
                g[i] = GaloisField.multiply(g[i], factor) ^ (i + 1 < checks ? g[i + 1] : 0);
            }
        }
        return g;
    }
}
