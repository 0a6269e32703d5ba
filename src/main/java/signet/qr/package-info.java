/**
 * The QR symbol itself (ISO/IEC 18004): where each bit lies, how it is written, and how it is read
 * back from a damaged grid of modules.
 *
 * <p>It knows nothing of networks. A module is {@code true} where it is dark; which kernels are
 * dark is decided by the rooms above. Nothing but the JDK is imported here, and ZXing in {@code
 * zxing}.
 */
package signet.qr;
