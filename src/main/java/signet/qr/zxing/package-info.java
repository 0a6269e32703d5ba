/**
 * The one door to ZXing: a second, independent reader of whole symbols.
 *
 * <p>Only this package may import {@code com.google.zxing}, and none of its types leave it.
 */
package signet.qr.zxing;
