/**
 * Reed-Solomon over GF(256), with errors and erasures.
 *
 * <p>Bytes in, bytes out: nothing here knows that the words come from a symbol.
 */
package signet.qr.code;
