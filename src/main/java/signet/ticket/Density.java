package signet.ticket;

import java.util.Locale;

/**
 * How many weights of how many are kept. The papers print this ratio as "remaining weights".
 *
 * @param kept weights kept, 0 to total
 * @param total weights in all
 */
public record Density(long kept, long total) {
    public static final Density NONE = new Density(0, 0);

    public Density {
        if (kept < 0 || kept > total) {
            throw new IllegalArgumentException("%,d kept of %,d".formatted(kept, total));
        }
    }

    /** Kept / total, 0 to 1; 0 where there is nothing to count. */
    public double ratio() {
        return total == 0 ? 0 : (double) kept / total;
    }

    public Density plus(Density other) {
        return new Density(kept + other.kept, total + other.total);
    }

    /** As shown to people: {@code 19.37 %}. */
    public String percent() {
        return String.format(Locale.ROOT, "%.2f %%", 100 * ratio());
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,d of %,d (%s)", kept, total, percent());
    }
}
