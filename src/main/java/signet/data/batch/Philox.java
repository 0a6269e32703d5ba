package signet.data.batch;

/**
 * A random number generator without a state: Philox4x32-10 of Salmon, Moraes, Dror and Shaw,
 * "Parallel random numbers: as easy as 1, 2, 3" (SC 2011), section 4.3. A counter of four words
 * goes in, four random words come out, so any number can be had at any time on any thread.
 *
 * @param seed the key; its low word is the first word of the key
 */
public record Philox(long seed) {
    private static final int ROUNDS = 10;
    private static final long MULTIPLIER_0 = 0xD2511F53L;
    private static final long MULTIPLIER_1 = 0xCD9E8D57L;
    private static final int WEYL_0 = 0x9E3779B9;
    private static final int WEYL_1 = 0xBB67AE85;
    private static final long WORD = 0xffffffffL;

    /** Four random words of 32 bits for a counter of four words. */
    public int[] words(int c0, int c1, int c2, int c3) {
        int key0 = (int) seed;
        int key1 = (int) (seed >>> Integer.SIZE);
        for (int round = 0; round < ROUNDS; round++) {
            long product0 = MULTIPLIER_0 * (c0 & WORD);
            long product1 = MULTIPLIER_1 * (c2 & WORD);
            c0 = (int) (product1 >>> Integer.SIZE) ^ c1 ^ key0;
            c2 = (int) (product0 >>> Integer.SIZE) ^ c3 ^ key1;
            c1 = (int) product1;
            c3 = (int) product0;
            key0 += WEYL_0;
            key1 += WEYL_1;
        }
        return new int[] {c0, c1, c2, c3};
    }

    /**
     * Turns a random word into a number from 0 to {@code bound} - 1. The chances of two numbers
     * differ by at most 2^-32.
     */
    static int below(int bound, int word) {
        return (int) ((word & WORD) * bound >>> Integer.SIZE);
    }
}
