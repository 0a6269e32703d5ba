package signet.qr.code;

/**
 * A codeword and what it took to reach it.
 *
 * @param codeword data then check symbols
 * @param errors symbols that differed outside the erasures
 * @param erasures symbols that were given up beforehand
 */
public record Correction(byte[] codeword, int errors, int erasures) {}
