package signet.qr.recover;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import signet.qr.code.RsDecoder;
import signet.qr.symbol.BlockPlan;
import signet.qr.symbol.QrLayout;
import signet.qr.symbol.SymbolProfile;

/**
 * One block under a hypothesis, with the data mask taken off: as it was found, and as it is to be
 * corrected once some of its bits are taken as known; immutable.
 */
final class ReceivedBlock {
    private final int data;
    private final int checks;
    private final Found found;
    private final byte[] word;
    private final byte[] certain;
    private final byte[] unknown;
    private final double[] doubt;
    private final double[] unreliability;
    private final int freeBits;

    private ReceivedBlock(int data, Found found, byte[] certain, double[] doubt) {
        this.data = data;
        this.checks = found.values.length - data;
        this.found = found;
        this.word = found.values.clone();
        this.certain = certain;
        this.unknown = found.unknown.clone();
        this.doubt = doubt;
        this.unreliability = unreliability(doubt);
        this.freeBits = 8 * data;
    }

    private ReceivedBlock(ReceivedBlock open, byte[] values, byte[] known) {
        data = open.data;
        checks = open.checks;
        found = open.found;
        word = open.word.clone();
        certain = open.certain.clone();
        unknown = open.unknown.clone();
        doubt = open.doubt.clone();
        int fixed = 0;
        for (int i = 0; i < data; i++) {
            word[i] = (byte) (word[i] & ~known[i] | values[i] & known[i]);
            certain[i] |= known[i];
            unknown[i] &= (byte) ~known[i];
            fixed += bits(known[i]);
            for (int b = 0; b < 8; b++) {
                doubt[8 * i + b] *= 1 - (known[i] >>> 7 - b & 1);
            }
        }
        unreliability = unreliability(doubt);
        freeBits = open.freeBits - fixed;
    }

    static ReceivedBlock of(ModuleGrid grid, SymbolProfile profile, byte[] mask, int block) {
        BlockPlan plan = profile.blocks();
        QrLayout layout = profile.layout();
        int[] places = plan.transmitted(block);
        Found found = new Found(places.length);
        byte[] certain = new byte[places.length];
        double[] doubt = new double[8 * places.length];
        for (int i = 0; i < places.length; i++) {
            for (int b = 0; b < 8; b++) {
                int module = layout.module(places[i] * 8 + b);
                int bit = 0x80 >>> b;
                found.dark[i] |= (byte) (grid.isDark(module) ? bit : 0);
                found.unknown[i] |= (byte) (grid.isUnknown(module) ? bit : 0);
                certain[i] |= (byte) (grid.isCertain(module) ? bit : 0);
                doubt[8 * i + b] = grid.doubt(module);
            }
            found.values[i] = (byte) (found.dark[i] ^ mask[places[i]]);
        }
        return new ReceivedBlock(plan.data(block), found, certain, doubt);
    }

    /**
     * The block with some bits taken as known, or empty if they contradict what is certain or
     * disagree with too much of what was found.
     *
     * @param values data codewords with the known bits
     * @param known which bits those are
     * @param greatestShare of the known bits that may have been found otherwise
     */
    Optional<ReceivedBlock> knowing(byte[] values, byte[] known, double greatestShare) {
        int seen = 0;
        int disagreeing = 0;
        for (int i = 0; i < data; i++) {
            int different = (values[i] ^ word[i]) & known[i] & ~unknown[i];
            if ((different & certain[i] & 0xff) != 0) {
                return Optional.empty();
            }
            seen += bits(known[i] & ~unknown[i]);
            disagreeing += bits(different);
        }
        return disagreeing > greatestShare * seen
                ? Optional.empty()
                : Optional.of(new ReceivedBlock(this, values, known));
    }

    int length() {
        return word.length;
    }

    int data() {
        return data;
    }

    int checks() {
        return checks;
    }

    byte[] word() {
        return word.clone();
    }

    /** Whether a bit, counted from the most significant of the first codeword, is set. */
    boolean bit(int bit) {
        return isSet(word, bit);
    }

    boolean isCertain(int bit) {
        return isSet(certain, bit);
    }

    /** Number of bits that cannot be wrong. */
    int certainBits() {
        int count = 0;
        for (byte octet : certain) {
            count += bits(octet);
        }
        return count;
    }

    boolean isUnknown(int bit) {
        return isSet(unknown, bit);
    }

    /** The chance that a bit is wrong: 0 for certain, 1/2 for unknown ones. */
    double doubt(int bit) {
        return doubt[bit];
    }

    /** The chance that some bit of a codeword is wrong. */
    double unreliability(int codeword) {
        return unreliability[codeword];
    }

    RsDecoder decoder() {
        return new RsDecoder(checks, word.length);
    }

    /** Codewords with an unknown bit. */
    int unknownCodewords() {
        return (int) IntStream.range(0, word.length).filter(i -> unknown[i] != 0).count();
    }

    /** Codewords that may be wrong: those with unknown bits first, then the least reliable. */
    int[] suspects() {
        long[] keys = new long[word.length];
        int count = 0;
        for (int i = 0; i < word.length; i++) {
            if (unreliability[i] > 0) {
                float rank = (float) unreliability[i] + (unknown[i] != 0 ? 1 : 0);
                keys[count++] = -((long) Float.floatToIntBits(rank) << 32) | i;
            }
        }
        Arrays.sort(keys, 0, count);
        int[] suspects = new int[count];
        for (int i = 0; i < count; i++) {
            suspects[i] = (int) keys[i];
        }
        return suspects;
    }

    /** Whether a codeword differs in a bit that cannot be wrong. */
    boolean contradicts(byte[] codeword) {
        for (int i = 0; i < word.length; i++) {
            if (((codeword[i] ^ word[i]) & certain[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Codewords in which a word differs from what was found. */
    int changed(byte[] codeword) {
        return (int)
                IntStream.range(0, word.length)
                        .filter(i -> codeword[i] != found.values[i] || found.unknown[i] != 0)
                        .count();
    }

    /**
     * Codewords of this block that a random grid would have as near as this one, as a power of 2;
     * one more than the smaller of two bounds, because both were looked at.
     */
    double log2Chance(byte[] codeword) {
        int[] total = new int[2];
        int[] flipped = new int[2];
        for (int i = 0; i < word.length; i++) {
            int known = ~found.unknown[i];
            int different = (codeword[i] ^ found.values[i]) & known;
            total[0] += bits(~found.dark[i] & known);
            total[1] += bits(found.dark[i] & known);
            flipped[0] += bits(different & ~found.dark[i]);
            flipped[1] += bits(different & found.dark[i]);
        }
        return 1
                + Math.min(
                        Plausibility.byModules(
                                freeBits, total[0], flipped[0], total[1], flipped[1]),
                        Plausibility.byCodewords(word.length, checks, changed(codeword)));
    }

    private static boolean isSet(byte[] bytes, int bit) {
        return (bytes[bit >>> 3] << (bit & 7) & 0x80) != 0;
    }

    private static double[] unreliability(double[] doubt) {
        double[] wrong = new double[doubt.length / 8];
        for (int i = 0; i < wrong.length; i++) {
            double right = 1;
            for (int b = 0; b < 8; b++) {
                right *= 1 - doubt[8 * i + b];
            }
            wrong[i] = 1 - right;
        }
        return wrong;
    }

    private static int bits(int octet) {
        return Integer.bitCount(octet & 0xff);
    }

    /** A block as it was found: values without the data mask, dark modules, unknown modules. */
    private record Found(byte[] values, byte[] dark, byte[] unknown) {
        Found(int length) {
            this(new byte[length], new byte[length], new byte[length]);
        }
    }
}
