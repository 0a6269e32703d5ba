package signet.qr.recover;

/** One way to correct one block. */
interface BlockSolver {
    BlockOutcome solve(ReceivedBlock block);
}
