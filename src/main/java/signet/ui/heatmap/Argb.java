package signet.ui.heatmap;

/** Colours as opaque {@code 0xAARRGGBB} numbers, and the contrast that WCAG 2 measures. */
final class Argb {
    private Argb() {}

    /** An opaque colour from {@code 0xRRGGBB}. */
    static int opaque(int rgb) {
        return 0xff000000 | rgb;
    }

    /** From {@code a} at 0 to {@code b} at 1, straight in sRGB. */
    static int mix(int a, int b, double share) {
        int mixed = 0xff000000;
        for (int shift = 0; shift <= 16; shift += 8) {
            int from = a >> shift & 0xff;
            int to = b >> shift & 0xff;
            mixed |= (int) Math.round(from + share * (to - from)) << shift;
        }
        return mixed;
    }

    /** Contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
    static double contrast(int a, int b) {
        double first = luminance(a) + 0.05;
        double second = luminance(b) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    /** Black or white, whichever reads better on {@code ground}. */
    static int inkOn(int ground) {
        int white = opaque(0xffffff);
        int black = opaque(0x14181f);
        return contrast(white, ground) >= contrast(black, ground) ? white : black;
    }

    private static double luminance(int argb) {
        return 0.2126 * linear(argb >> 16) + 0.7152 * linear(argb >> 8) + 0.0722 * linear(argb);
    }

    private static double linear(int channel) {
        double value = (channel & 0xff) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
