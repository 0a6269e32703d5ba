package signet.qr.code;

/**
 * GF(256) modulo x^8 + x^4 + x^3 + x^2 + 1 (0x11d) with generator 2; elements are ints 0 to 255.
 */
public final class GaloisField {
    private static final int POLYNOMIAL = 0x11d;
    private static final int ORDER = 255;

    /** Stands for the logarithm of 0: sums with it fall into the part of EXP that is all 0. */
    private static final int LOG_ZERO = 511;

    private static final int[] EXP = new int[2 * LOG_ZERO + 1];
    private static final int[] LOG = new int[256];

    /** One look-up a product instead of three: decoders do little else. */
    private static final byte[] PRODUCTS = new byte[256 * 256];

    private static final int[] INVERSES = new int[256];

    static {
        int x = 1;
        for (int i = 0; i < ORDER; i++) {
            EXP[i] = x;
            EXP[i + ORDER] = x;
            LOG[x] = i;
            x <<= 1;
            if (x > ORDER) {
                x ^= POLYNOMIAL;
            }
        }
        LOG[0] = LOG_ZERO;
        for (int i = 0; i < PRODUCTS.length; i++) {
            PRODUCTS[i] = (byte) EXP[LOG[i >>> 8] + LOG[i & 0xff]];
        }
        for (int a = 1; a < INVERSES.length; a++) {
            INVERSES[a] = EXP[ORDER - LOG[a]];
        }
    }

    private GaloisField() {}

    /** The product of two elements. */
    public static int multiply(int a, int b) {
        return PRODUCTS[a << 8 | b] & 0xff;
    }

    /** The quotient; the divisor must not be 0. */
    public static int divide(int a, int b) {
        if (b == 0) {
            throw new ArithmeticException("division by 0 in GF(256)");
        }
        return a == 0 ? 0 : EXP[LOG[a] + ORDER - LOG[b]];
    }

    /** What an element has to be multiplied with to give 1; 0 for 0. */
    static int inverse(int a) {
        return INVERSES[a];
    }

    /** 2 to a power of any sign. */
    public static int power(int exponent) {
        return EXP[Math.floorMod(exponent, ORDER)];
    }
}
