/**
 * Text into a symbol of a chosen version, level, data mask and pad codewords.
 *
 * <p>Nothing is chosen on the caller's behalf: no best mask, no raised level. The symbol is also
 * offered as an affine function of its free pad bits, for those who search among them.
 */
package signet.qr.encode;
