package signet.lab.sweep;

import java.util.Locale;
import java.util.Optional;
import signet.attack.Strength.Unit;
import signet.report.attack.Strength;

/** Strengths of attacks as tables have them. */
final class Strengths {
    /** Percent with as many digits as doubles hold once the rounding of the product is gone. */
    private static final double DIGITS = 1e10;

    private Strengths() {}

    /** Shares in percent; empty for an attack that is done or not. */
    static Optional<Strength> of(Unit unit, double strength) {
        return switch (unit) {
            case WHOLE -> Optional.empty();
            case SHARE -> Optional.of(new Strength(times100(strength), "%"));
            case FACTOR -> Optional.of(new Strength(strength, "×"));
            case EPOCHS, BLOCKS, BITS ->
                    Optional.of(new Strength(strength, unit.name().toLowerCase(Locale.ROOT)));
        };
    }

    static String percent(double share) {
        return new Strength(times100(share), "%").text();
    }

    private static double times100(double share) {
        return Math.rint(100 * share * DIGITS) / DIGITS;
    }
}
