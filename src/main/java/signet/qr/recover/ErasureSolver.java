package signet.qr.recover;

import signet.qr.code.RsDecoder;

/**
 * Gives up the codewords with unknown modules and then ever more of the least reliable ones, up to
 * a limit; the first codeword that contradicts nothing certain is the answer.
 */
final class ErasureSolver implements BlockSolver {
    private final Rung rung;

    /**
     * @param rung {@link Rung#HARD}, {@link Rung#ERASURES} or {@link Rung#GMD}
     */
    ErasureSolver(Rung rung) {
        this.rung = rung;
    }

    @Override
    public BlockOutcome solve(ReceivedBlock block) {
        int unknown = block.unknownCodewords();
        if (rung == Rung.ERASURES && unknown == 0) {
            return new BlockOutcome.Unsolved();
        }
        int[] suspects = rung == Rung.HARD ? new int[0] : block.suspects();
        int least = rung == Rung.HARD ? 0 : unknown;
        int most = rung == Rung.GMD ? Math.min(suspects.length, block.checks()) : least;
        RsDecoder decoder = block.decoder();
        // One more erasure is worth nothing while it leaves an odd check codeword over.
        for (int count = least; count <= most; count += 2 - (block.checks() - count & 1)) {
            byte[] word = block.word();
            if (decoder.decode(word, suspects, count) && !block.contradicts(word)) {
                return new BlockOutcome.Solved(word, rung, decoder.errors(), count);
            }
        }
        return new BlockOutcome.Unsolved();
    }
}
