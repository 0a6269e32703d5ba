package signet.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.BitSet;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Pseudo-random numbers of a secret key: block i is HMAC-SHA-256(key, label, i as 8 bytes, most
 * significant first), a pseudo-random function (RFC 2104; M. Bellare, "New proofs for NMAC and
 * HMAC", 2006) in counter mode (NIST SP 800-108). One key serves several purposes under different
 * labels.
 */
public final class KeyedStream {
    /** The label under which claimed bits are whitened. */
    public static final String WHITEN = "lottery-wm/whiten/v1\0";

    /** The label under which modules are scattered over kernels. */
    public static final String SCATTER = "lottery-wm/scatter/v1\0";

    private static final String ALGORITHM = "HmacSHA256";

    private final Mac mac;
    private final byte[] label;
    private long block;
    private ByteBuffer rest = ByteBuffer.allocate(0);

    /**
     * Starts a stream.
     *
     * @param key the owner's secret, 1 byte or more; copied
     * @param label what the numbers are for
     */
    public KeyedStream(byte[] key, String label) {
        this.label = label.getBytes(StandardCharsets.US_ASCII);
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /** So many fresh bits, the most significant of each byte first. */
    public BitSet bits(int count) {
        BitSet bits = new BitSet(count);
        for (int i = 0, current = 0; i < count; i++, current <<= 1) {
            if (i % 8 == 0) {
                current = nextByte();
            }
            bits.set(i, (current & 0x80) != 0);
        }
        return bits;
    }

    /** Bits with fresh bits of the stream added modulo 2, which hides them and shows them again. */
    public static BitSet whiten(byte[] key, BitSet bits, int count) {
        BitSet whitened = new KeyedStream(key, WHITEN).bits(count);
        whitened.xor(bits);
        return whitened;
    }

    /** A fresh permutation of 0 to n - 1, each equally likely (Fisher and Yates). */
    public int[] permutation(int n) {
        int[] order = IntStream.range(0, n).toArray();
        for (int i = n - 1; i > 0; i--) {
            int other = below(i + 1);
            int moved = order[i];
            order[i] = order[other];
            order[other] = moved;
        }
        return order;
    }

    /** A fresh number from 0 to n - 1, each equally likely: what is left over is drawn again. */
    private int below(int n) {
        long fair = (1L << Integer.SIZE) / n * n;
        long drawn;
        do {
            drawn = nextWord();
        } while (drawn >= fair);
        return (int) (drawn % n);
    }

    private long nextWord() {
        long word = 0;
        for (int i = 0; i < Integer.BYTES; i++) {
            word = word << 8 | nextByte();
        }
        return word;
    }

    private int nextByte() {
        if (!rest.hasRemaining()) {
            mac.update(label);
            rest = ByteBuffer.wrap(mac.doFinal(counter()));
        }
        return rest.get() & 0xff;
    }

    private byte[] counter() {
        return ByteBuffer.allocate(Long.BYTES).putLong(block++).array();
    }
}
