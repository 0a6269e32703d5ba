package signet.qr.recover;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Draws sets of just enough modules to fix a codeword, reliable ones first, and hopes that all but
 * two of them are right (information-set decoding: Prange 1962, Lee and Brickell 1988).
 *
 * <p>It sees the block as a binary code, so a codeword with one bad module is not lost as it is to
 * Reed-Solomon decoders, and modules that cannot be wrong cost nothing.
 */
final class InformationSetSolver implements BlockSolver {
    /** Above this many open bits a set without three errors is hardly ever drawn. */
    private static final int MOST_OPEN = 200;

    /** A codeword of a block no random word would come near: no need to draw on. */
    private static final double BEYOND_CHANCE = -30;

    private final int draws;
    private final long seed;

    InformationSetSolver(int draws, long seed) {
        this.draws = draws;
        this.seed = seed;
    }

    @Override
    public BlockOutcome solve(ReceivedBlock block) {
        if (8 * block.data() - block.certainBits() > MOST_OPEN) {
            return new BlockOutcome.Unsolved();
        }
        CodeBasis basis = CodeBasis.of(block.data(), block.checks());
        for (int bit = 0; bit < 8 * block.length(); bit++) {
            if (block.isCertain(bit) && !basis.take(bit, block.bit(bit))) {
                return new BlockOutcome.Refuted();
            }
        }
        if (basis.open() > MOST_OPEN) {
            return new BlockOutcome.Unsolved();
        }
        Search search = new Search(new FlipCount(block));
        SplittableRandom random = new SplittableRandom(seed);
        for (int draw = 0; draw < draws; draw++) {
            CodeBasis branch = basis.branch();
            for (int bit : order(block, random)) {
                if (branch.open() == 0) {
                    break;
                }
                branch.take(bit, block.bit(bit));
            }
            if (branch.open() == 0 && search.improves(branch)) {
                byte[] word = CodeBasis.unpack(search.best, block.length());
                if (block.log2Chance(word) < BEYOND_CHANCE) {
                    return solved(block, word);
                }
            }
        }
        return search.best == null
                ? new BlockOutcome.Unsolved()
                : solved(block, CodeBasis.unpack(search.best, block.length()));
    }

    private static BlockOutcome solved(ReceivedBlock block, byte[] word) {
        return new BlockOutcome.Solved(word, Rung.INFORMATION_SETS, block.changed(word), 0);
    }

    /** The bits that are neither certain nor unknown, by exponential waiting times. */
    private static int[] order(ReceivedBlock block, SplittableRandom random) {
        long[] keys = new long[8 * block.length()];
        int count = 0;
        for (int bit = 0; bit < keys.length; bit++) {
            if (!block.isCertain(bit) && !block.isUnknown(bit)) {
                double doubt = block.doubt(bit);
                float wait = (float) (-Math.log(1 - random.nextDouble()) * doubt / (1 - doubt));
                keys[count++] = (long) Float.floatToIntBits(wait) << 32 | bit;
            }
        }
        Arrays.sort(keys, 0, count);
        return Arrays.stream(keys, 0, count).mapToInt(key -> (int) key).toArray();
    }

    /** The word with the fewest flips so far. */
    private static final class Search {
        private final FlipCount flips;
        private long[] best;
        private int fewest = Integer.MAX_VALUE;

        Search(FlipCount flips) {
            this.flips = flips;
        }

        /** Tries a drawn set as it is and with any one or two of its bits inverted. */
        boolean improves(CodeBasis set) {
            long[] word = set.word();
            long[] nothing = new long[word.length];
            int before = fewest;
            keep(word, nothing, nothing);
            for (int i = 0; i < set.tied(); i++) {
                keep(word, set.tiedRow(i), nothing);
                for (int j = 0; j < i; j++) {
                    keep(word, set.tiedRow(i), set.tiedRow(j));
                }
            }
            return fewest < before;
        }

        private void keep(long[] word, long[] one, long[] other) {
            int count = flips.of(word, one, other);
            if (count < fewest) {
                fewest = count;
                best = word.clone();
                CodeBasis.add(best, one);
                CodeBasis.add(best, other);
            }
        }
    }
}
