package signet.report.attack;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * How hard an attack tries.
 *
 * @param value finite; where the unit is a percent sign, in percent
 * @param unit {@code %}, {@code epochs}; empty for a bare number
 */
public record Strength(double value, String unit) {
    private static final MathContext DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);

    public Strength {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a strength of %s".formatted(value));
        }
    }

    /** As shown to people: {@code 20 %}, at most four digits. */
    public String text() {
        boolean one = value == 1 && unit.endsWith("s");
        String noun = one ? unit.substring(0, unit.length() - 1) : unit;
        return noun.isEmpty() ? number() : number() + " " + noun;
    }

    private String number() {
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString().replace('-', '\u2212');
    }
}
