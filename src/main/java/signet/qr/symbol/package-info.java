/**
 * The geometry and the fixed words of a symbol: layout, format and version words, data masks,
 * blocks.
 *
 * <p>Pure tables and functions of the version and level; no text and no decoding here. Bits of
 * codewords are counted from the most significant one, modules row-major from the top left.
 */
package signet.qr.symbol;
