package signet.qr.recover;

import java.util.Arrays;
import java.util.SplittableRandom;
import signet.qr.code.RsDecoder;

/**
 * Gives up sets of codewords drawn by their unreliability and keeps the codeword that changes the
 * fewest others, so that luck replaces the order that reliability could not tell.
 */
final class ErasureSetSolver implements BlockSolver {
    /** A codeword of a block no random word would come near: no need to draw on. */
    private static final double BEYOND_CHANCE = -30;

    private final int draws;
    private final long seed;

    ErasureSetSolver(int draws, long seed) {
        this.draws = draws;
        this.seed = seed;
    }

    @Override
    public BlockOutcome solve(ReceivedBlock block) {
        int[] suspects = block.suspects();
        int most = Math.min(suspects.length, block.checks() - 2);
        int least = Math.min(most, Math.max(block.unknownCodewords(), block.checks() / 3));
        SplittableRandom random = new SplittableRandom(seed);
        RsDecoder decoder = block.decoder();
        BlockOutcome best = new BlockOutcome.Unsolved();
        double bestChance = Double.POSITIVE_INFINITY;
        for (int draw = 0; draw < draws && bestChance > BEYOND_CHANCE && most > 0; draw++) {
            int count = least + random.nextInt(most - least + 1);
            shuffle(block, suspects, random);
            byte[] word = block.word();
            if (decoder.decode(word, suspects, count) && !block.contradicts(word)) {
                double chance = block.log2Chance(word);
                if (chance < bestChance) {
                    bestChance = chance;
                    best =
                            new BlockOutcome.Solved(
                                    word, Rung.ERASURE_SETS, decoder.errors(), count);
                }
            }
        }
        return best;
    }

    /** Sorts by exponential waiting times: the more doubtful a codeword, the sooner it comes. */
    private static void shuffle(ReceivedBlock block, int[] suspects, SplittableRandom random) {
        long[] keys = new long[suspects.length];
        for (int i = 0; i < keys.length; i++) {
            double doubt = block.unreliability(suspects[i]);
            float wait = (float) (-Math.log(1 - random.nextDouble()) * (1 - doubt) / doubt);
            keys[i] = (long) Float.floatToIntBits(wait) << 32 | suspects[i];
        }
        Arrays.sort(keys);
        for (int i = 0; i < keys.length; i++) {
            suspects[i] = (int) keys[i];
        }
    }
}
