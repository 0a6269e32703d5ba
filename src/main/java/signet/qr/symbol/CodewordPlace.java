package signet.qr.symbol;

/** Where a transmitted codeword belongs: its block and its index within, both from 0. */
public record CodewordPlace(int block, int index) {}
