package signet.qr.recover;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import signet.qr.code.ReedSolomon;

/**
 * The binary codewords of a block that agree with the bits taken so far: one word plus any sum of
 * the open rows. Bits are packed 64 to a word, bit i at {@code [i / 64] >>> i % 64}.
 */
final class CodeBasis {
    private record Key(int data, int checks) {}

    private static final Map<Key, long[][]> GENERATORS = new ConcurrentHashMap<>();

    private final long[][] rows;
    private final long[] word;
    private int firstTied;
    private int firstOpen;

    private CodeBasis(long[][] rows, long[] word, int firstTied) {
        this.rows = rows;
        this.word = word;
        this.firstTied = firstTied;
        this.firstOpen = firstTied;
    }

    /** All codewords of a code with numbers of data and check symbols. */
    static CodeBasis of(int data, int checks) {
        long[][] rows = GENERATORS.computeIfAbsent(new Key(data, checks), CodeBasis::generator);
        return new CodeBasis(copy(rows), new long[rows[0].length], 0);
    }

    /**
     * The same codewords in a basis of its own, in which further bits can be taken back one by one.
     */
    CodeBasis branch() {
        return new CodeBasis(copy(rows), word.clone(), firstOpen);
    }

    /**
     * Keeps only the codewords in which a bit has a value.
     *
     * @return false if the bits taken before imply the other value; then nothing changes
     */
    boolean take(int bit, boolean value) {
        int pivot = firstOpen;
        while (pivot < rows.length && !isSet(rows[pivot], bit)) {
            pivot++;
        }
        if (pivot == rows.length) {
            return isSet(word, bit) == value;
        }
        long[] row = rows[pivot];
        rows[pivot] = rows[firstOpen];
        rows[firstOpen] = row;
        for (int i = firstTied; i < rows.length; i++) {
            if (i != firstOpen && isSet(rows[i], bit)) {
                add(rows[i], row);
            }
        }
        if (isSet(word, bit) != value) {
            add(word, row);
        }
        firstOpen++;
        return true;
    }

    /** Number of independent rows that may still be added. */
    int open() {
        return rows.length - firstOpen;
    }

    /** Number of bits taken since the branch that were not implied. */
    int tied() {
        return firstOpen - firstTied;
    }

    /** The codeword with nothing added; a copy. */
    long[] word() {
        return word.clone();
    }

    /** An open row; shared, not to be changed. */
    long[] openRow(int i) {
        return rows[firstOpen + i];
    }

    /** What inverting one bit taken since the branch, and no other of them, adds; shared. */
    long[] tiedRow(int i) {
        return rows[firstTied + i];
    }

    /** Adds a row to a word in place. */
    static void add(long[] target, long[] row) {
        for (int w = 0; w < target.length; w++) {
            target[w] ^= row[w];
        }
    }

    /** Packs the bits of bytes, most significant first. */
    static long[] pack(byte[] bytes) {
        long[] bits = new long[(bytes.length + 7) / 8];
        for (int i = 0; i < bytes.length; i++) {
            long reversed = Integer.reverse(bytes[i] & 0xff) >>> 24;
            bits[i >>> 3] |= reversed << 8 * (i & 7);
        }
        return bits;
    }

    /** The inverse of {@link #pack}. */
    static byte[] unpack(long[] bits, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            int octet = (int) (bits[i >>> 3] >>> 8 * (i & 7)) & 0xff;
            bytes[i] = (byte) (Integer.reverse(octet) >>> 24);
        }
        return bytes;
    }

    private static long[][] copy(long[][] rows) {
        long[][] copy = new long[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            copy[i] = rows[i].clone();
        }
        return copy;
    }

    private static boolean isSet(long[] bits, int bit) {
        return (bits[bit >>> 6] >>> bit & 1) != 0;
    }

    private static long[][] generator(Key key) {
        ReedSolomon code = new ReedSolomon(key.checks());
        long[][] rows = new long[8 * key.data()][];
        for (int j = 0; j < rows.length; j++) {
            byte[] unit = new byte[key.data()];
            unit[j / 8] = (byte) (0x80 >>> j % 8);
            rows[j] = pack(code.encode(unit));
        }
        return rows;
    }
}
