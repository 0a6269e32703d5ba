package signet.qr.recover;

/** Counts in how many known modules a packed word differs from a block as it was found. */
final class FlipCount {
    private final long[] found;
    private final long[] known;

    FlipCount(ReceivedBlock block) {
        found = CodeBasis.pack(block.word());
        known = new long[found.length];
        for (int bit = 0; bit < 8 * block.length(); bit++) {
            known[bit >>> 6] |= block.isUnknown(bit) ? 0 : 1L << bit;
        }
    }

    int of(long[] word) {
        int flips = 0;
        for (int w = 0; w < word.length; w++) {
            flips += Long.bitCount((word[w] ^ found[w]) & known[w]);
        }
        return flips;
    }

    /** The count of a word with two more rows added. */
    int of(long[] word, long[] one, long[] other) {
        int flips = 0;
        for (int w = 0; w < word.length; w++) {
            flips += Long.bitCount((word[w] ^ one[w] ^ other[w] ^ found[w]) & known[w]);
        }
        return flips;
    }
}
