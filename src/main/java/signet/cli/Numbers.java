package signet.cli;

import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers as people read them, the same everywhere. */
final class Numbers {
    private static final int BAR = 20;

    private Numbers() {}

    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code 51,766 of 267,264}. */
    static String of(long part, long whole) {
        return String.format(Locale.ROOT, "%,d of %,d", part, whole);
    }

    /** A number with its decimals, or a dash where there is none. */
    static String decimal(String format, OptionalDouble number) {
        return number.isEmpty() ? "–" : String.format(Locale.ROOT, format, number.getAsDouble());
    }

    /** A part of one with two decimals: {@code 91.25 %}; a dash where it is none. */
    static String percent(double part) {
        return Double.isNaN(part) ? "–" : String.format(Locale.ROOT, "%.2f %%", 100 * part);
    }

    /** A time in the unit that fits it: {@code 42 s}, {@code 12.5 min}, {@code 3.2 h}. */
    static String time(double seconds) {
        if (seconds < 100) {
            return String.format(Locale.ROOT, "%.0f s", seconds);
        }
        return seconds < 6000
                ? String.format(Locale.ROOT, "%.1f min", seconds / 60)
                : String.format(Locale.ROOT, "%.1f h", seconds / 3600);
    }

    /** {@code 1 layer}, {@code 18 layers}. */
    static String count(long number, String noun) {
        return signet.report.Numbers.count(number, noun);
    }

    /** A length in bytes with a unit: {@code 2.3 MB}. */
    static String bytes(long bytes) {
        if (bytes < 1000) {
            return count(bytes, "byte");
        }
        double size = bytes;
        int unit = -1;
        while (size >= 999.95) {
            size /= 1000;
            unit++;
        }
        return String.format(Locale.ROOT, "%.1f %cB", size, "kMGTPE".charAt(unit));
    }

    /** A bar that is empty only at 0 and full only at 1. */
    static String bar(double ratio) {
        int full =
                Math.clamp(Math.round(ratio * BAR), ratio > 0 ? 1 : 0, ratio < 1 ? BAR - 1 : BAR);
        return "█".repeat(full) + "░".repeat(BAR - full);
    }
}
