package signet.ui.verify;

import java.util.Locale;
import signet.evidence.PValue;
import signet.evidence.Tries;

/** Powers of two as people read them: {@code 2⁶⁴}, {@code log2 p −141}. */
final class Powers {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final double EXACT_BELOW = 7;
    private static final String MINUS = "\u2212";

    private Powers() {}

    /** Two to a whole power, the exponent raised. */
    static String ofTwo(long exponent) {
        StringBuilder text = new StringBuilder("2");
        for (char c : Long.toString(exponent).toCharArray()) {
            text.append(c == '-' ? '⁻' : RAISED.charAt(c - '0'));
        }
        return text.toString();
    }

    /** How rare a chance is: {@code 1 in 2¹⁴¹}, {@code 1 in 40} or {@code chance}. */
    static String rarity(PValue p) {
        double bits = -p.log2();
        if (bits < 1) {
            return "chance";
        }
        return "1 in "
                + (bits < EXACT_BELOW
                        ? Long.toString((long) Math.pow(2, bits))
                        : ofTwo((long) Math.floor(bits)));
    }

    /** How many readings a search tried; large numbers as a power of two, rounded up. */
    static String count(Tries tries) {
        return tries.alignmentBits() == 0 && tries.readings() < 1_000_000
                ? String.format(Locale.ROOT, "%,d", tries.readings())
                : "about " + ofTwo((long) Math.ceil(tries.log2()));
    }

    /** {@code −141}, rounded towards 0 so that nothing looks stronger than it is. */
    static String log2(PValue p) {
        long whole = (long) Math.floor(-p.log2());
        return (whole == 0 ? "" : MINUS) + String.format(Locale.ROOT, "%,d", whole);
    }
}
