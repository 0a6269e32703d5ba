package signet.ticket;

import java.util.Arrays;

/** Packs values into a mask, 64 to a word; without branches, because masks are unpredictable. */
final class MaskPacker {
    private final Tensor tensor;
    private final long magnitude;
    private final long one;
    private final long[] words;

    MaskPacker(Tensor tensor) {
        this.tensor = tensor;
        this.magnitude = tensor.type().magnitudeBits();
        this.one = tensor.type().oneBits();
        this.words = Mask.wordsFor(tensor.shape());
    }

    /** Takes a piece that starts at a multiple of 64; may write past its end, up to the next. */
    void pack(long first, long[] bits, int count) {
        int end = Math.ceilDiv(count, 64) * 64;
        Arrays.fill(bits, count, end, 0);
        for (int start = 0; start < end; start += 64) {
            long word = 0;
            for (int b = 0; b < 64; b++) {
                word |= signIfNotZero(bits[start + b] & magnitude) >>> 63 << b;
            }
            words[(int) (first + start >>> 6)] = word;
        }
    }

    /**
     * @throws IllegalArgumentException if a value of the piece is neither 0 nor 1, naming the first
     */
    void requireBinary(long first, long[] bits, int count) {
        long wrong = 0;
        for (int i = 0; i < count; i++) {
            wrong |= signIfNotZero(bits[i] & magnitude) & signIfNotZero(bits[i] ^ one);
        }
        if (wrong >= 0) {
            return;
        }
        int i = 0;
        while ((bits[i] & magnitude) == 0 || bits[i] == one) {
            i++;
        }
        throw new IllegalArgumentException(
                "the mask %s holds %s at index %,d; a mask holds 0 and 1 only"
                        .formatted(tensor.name(), tensor.type().decode(bits[i]), first + i));
    }

    Mask mask() {
        return Mask.ofWords(tensor.shape(), words);
    }

    /** Negative exactly where {@code x} is not 0. */
    private static long signIfNotZero(long x) {
        return x | -x;
    }
}
