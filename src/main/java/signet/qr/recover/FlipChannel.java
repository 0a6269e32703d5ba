package signet.qr.recover;

import java.util.List;
import signet.qr.symbol.ModuleMatrix;
import signet.qr.symbol.QrLayout;

/**
 * How likely a module changed colour since it was written, in each direction; a rate of 0 makes the
 * channel one-sided (a Z-channel).
 *
 * @param lightToDark chance that a light module is found dark, at least 0 and below 1
 * @param darkToLight chance that a dark module is found light, at least 0 and below 1
 */
public record FlipChannel(double lightToDark, double darkToLight) {
    private static final double LEAST_RATE = 0.01;
    private static final double GREATEST_RATE = 0.4;
    private static final double MIXED_RATE = 0.05;

    public FlipChannel {
        requireRate(lightToDark);
        requireRate(darkToLight);
    }

    /** ln P(found | dark) / P(found | light); infinite where only one colour is possible. */
    public double logRatio(boolean foundDark) {
        return foundDark
                ? Math.log((1 - darkToLight) / lightToDark)
                : Math.log(darkToLight / (1 - lightToDark));
    }

    /**
     * What may have happened to a symbol of which nothing is known, most restrictive first: only
     * light modules darkened, only dark ones lightened, both.
     *
     * <p>A data mask leaves half of the modules dark, so the excess of one colour is its rate.
     */
    public static List<FlipChannel> guesses(ModuleMatrix found) {
        QrLayout layout = found.version().layout();
        int dark = 0;
        for (int bit = 0; bit < layout.codewordBits(); bit++) {
            dark += found.isDark(layout.module(bit)) ? 1 : 0;
        }
        double excess = 2.0 * dark / layout.codewordBits() - 1;
        return List.of(
                new FlipChannel(Math.clamp(excess, LEAST_RATE, GREATEST_RATE), 0),
                new FlipChannel(0, Math.clamp(-excess, LEAST_RATE, GREATEST_RATE)),
                new FlipChannel(
                        Math.clamp(excess, MIXED_RATE, GREATEST_RATE),
                        Math.clamp(-excess, MIXED_RATE, GREATEST_RATE)));
    }

    private static void requireRate(double rate) {
        if (!(rate >= 0 && rate < 1)) {
            throw new IllegalArgumentException("a flip rate lies in [0, 1), not " + rate);
        }
    }
}
