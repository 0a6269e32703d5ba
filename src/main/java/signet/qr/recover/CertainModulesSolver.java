package signet.qr.recover;

/**
 * Keeps only the codewords that agree with every bit that cannot be wrong: behind a one-sided
 * channel the modules of one colour are all right, and the others are merely erased.
 *
 * <p>The few codewords that may remain are tried in full, and the one with the fewest flips is
 * kept: the most likely one behind the channel.
 */
final class CertainModulesSolver implements BlockSolver {
    /** 2^12 words of a block are compared in well under a millisecond. */
    private static final int MOST_OPEN = 12;

    @Override
    public BlockOutcome solve(ReceivedBlock block) {
        int certain = block.certainBits();
        if (certain == 0 || certain + MOST_OPEN < 8 * block.data()) {
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
        byte[] word = CodeBasis.unpack(nearest(block, basis), block.length());
        return new BlockOutcome.Solved(word, Rung.CERTAIN_MODULES, block.changed(word), 0);
    }

    private static long[] nearest(ReceivedBlock block, CodeBasis basis) {
        FlipCount flips = new FlipCount(block);
        long[] word = basis.word();
        long[] best = word.clone();
        int fewest = flips.of(word);
        for (int i = 1; i < 1 << basis.open(); i++) {
            // Gray code: neighbours differ by one row.
            CodeBasis.add(word, basis.openRow(Integer.numberOfTrailingZeros(i)));
            int count = flips.of(word);
            if (count < fewest) {
                fewest = count;
                best = word.clone();
            }
        }
        return best;
    }
}
