package signet.qr.recover;

import java.util.Optional;

/**
 * What became of one block.
 *
 * @param solvedBy the rung that corrected it, empty if none did
 * @param errors codewords corrected outside the erasures
 * @param erasures codewords given up beforehand
 * @param checks check codewords of the block: 2 errors + erasures up to this many are always
 *     corrected
 */
public record BlockReport(Optional<Rung> solvedBy, int errors, int erasures, int checks) {}
