package signet.attack;

import java.util.List;
import java.util.Locale;

/**
 * What the strength of an attack means and which strengths there are.
 *
 * @param name what is counted: {@code share of the surviving weights}
 * @param unit how it is counted
 * @param least the smallest strength, inclusive
 * @param most the largest, inclusive
 * @param published strengths for which the attack's source prints results, ascending
 * @param usual strengths worth looking at, ascending; never empty
 */
public record Strength(
        String name,
        Unit unit,
        double least,
        double most,
        List<Double> published,
        List<Double> usual) {
    /** How a strength is counted. */
    public enum Unit {
        /** A part, 0 to 1, shown in percent. */
        SHARE(false, ""),
        /** Passes over the attacker's images. */
        EPOCHS(true, " epochs"),
        /** Reed-Solomon blocks of a symbol. */
        BLOCKS(true, " blocks"),
        /** Bits of a weight. */
        BITS(true, " bits"),
        /** A factor by which channels are scaled. */
        FACTOR(false, " x"),
        /** All or nothing; the strength is 1. */
        WHOLE(true, "");

        private final boolean counts;
        private final String suffix;

        Unit(boolean counts, String suffix) {
            this.counts = counts;
            this.suffix = suffix;
        }
    }

    /** Percent with as many digits as doubles hold once the rounding of the product is gone. */
    private static final int PERCENT_DIGITS = 10;

    public Strength {
        published = List.copyOf(published);
        usual = List.copyOf(usual);
    }

    /** A strength without published results. */
    public static Strength of(String name, Unit unit, double least, double most, Double... usual) {
        return new Strength(name, unit, least, most, List.of(), List.of(usual));
    }

    /** How long an attacker trains. */
    public static Strength passes(Double... usual) {
        return of("passes over the attacker's images", Unit.EPOCHS, 1, 1000, usual);
    }

    /** An attack that is done or not. */
    public static Strength whole() {
        return of("all or nothing", Unit.WHOLE, 1, 1, 1.0);
    }

    /** The same with other results in print. */
    public Strength with(List<Double> strengths) {
        return new Strength(name, unit, least, most, strengths, usual);
    }

    /**
     * Checks a strength.
     *
     * @throws IllegalArgumentException naming the range, if it lies outside or is no whole number
     *     where things are counted
     */
    public double require(double strength) {
        boolean inside = strength >= least && strength <= most;
        if (inside && (!unit.counts || strength == Math.rint(strength))) {
            return strength;
        }
        String kind = inside ? "is a whole number" : "lies";
        throw new IllegalArgumentException(
                "The strength of this attack (%s) %s between %s and %s, not %s."
                        .formatted(name, kind, text(least), text(most), text(strength)));
    }

    /** A strength as shown to people: {@code 0.5 %}, {@code 3 epochs}, {@code all}. */
    public String text(double strength) {
        return switch (unit) {
            case WHOLE -> strength == 1 ? "all" : plain(strength);
            case SHARE -> plain(percent(strength)) + " %";
            default -> {
                boolean one = unit.counts && strength == 1;
                String suffix = unit.suffix;
                yield plain(strength) + (one ? suffix.substring(0, suffix.length() - 1) : suffix);
            }
        };
    }

    private static double percent(double share) {
        double scale = Math.pow(10, PERCENT_DIGITS);
        double percent = 100 * share;
        return Double.isFinite(percent) ? Math.rint(percent * scale) / scale : percent;
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.format(Locale.ROOT, "%d", (long) value)
                : Double.toString(value);
    }
}
