package signet.qr.recover;

/** What a rung made of a block. */
sealed interface BlockOutcome {
    /**
     * A codeword.
     *
     * @param errors codewords changed outside the ones given up
     * @param erasures codewords given up beforehand
     */
    record Solved(byte[] codeword, Rung rung, int errors, int erasures) implements BlockOutcome {}

    /** Nothing found, which proves nothing. */
    record Unsolved() implements BlockOutcome {}

    /** No codeword agrees with the modules that cannot be wrong. */
    record Refuted() implements BlockOutcome {}
}
