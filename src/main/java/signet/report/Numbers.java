package signet.report;

import java.util.Locale;

/** Numbers as people read them, the same in tables, figures and pages. */
public final class Numbers {
    private static final char MINUS = '\u2212';

    /** What stands where there is no number. */
    public static final String NONE = "\u2013";

    private Numbers() {}

    /** With so many decimals and a typographic minus, but never a negative zero. */
    public static String fixed(double number, int decimals) {
        if (Double.isNaN(number)) {
            return NONE;
        }
        if (Double.isInfinite(number)) {
            return number < 0 ? MINUS + "\u221e" : "\u221e";
        }
        String text = String.format(Locale.ROOT, "%." + decimals + "f", number);
        boolean zero = text.chars().allMatch(c -> c == '-' || c == '0' || c == '.');
        return zero ? text.replace("-", "") : text.replace('-', MINUS);
    }

    /** How many of something: {@code 1 cell}, {@code 1,210 cells}. */
    public static String count(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }

    /** A share as a percentage without its sign: {@code 87.58}. */
    public static String percent(double share) {
        return fixed(100 * share, 2);
    }

    /** A base-2 logarithm as a whole number, rounded towards 0 so that nothing looks stronger. */
    public static String log2(double log2) {
        return fixed(Math.ceil(log2), 0);
    }
}
