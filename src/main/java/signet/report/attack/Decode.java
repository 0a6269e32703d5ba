package signet.report.attack;

import signet.qr.recover.Rung;

/**
 * A text that was read.
 *
 * @param right whether it is the owner's
 * @param rung how far down the ladder the reader had to go
 * @param correctedCodewords codewords that were repaired, over all blocks
 */
public record Decode(String text, boolean right, Rung rung, int correctedCodewords) {}
