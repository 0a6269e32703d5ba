package signet.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The swatches that explain the colours of a heatmap.
 *
 * @param title what the colours stand for
 */
record Legend(String title, List<Swatch> swatches) {
    /** More counts than this are explained by the ends of the scale alone. */
    private static final int MOST_DIGITS = 16;

    private static final int SHADES = 5;

    /** A colour, and what is written into it; may be empty. */
    record Swatch(int argb, String label) {}

    Legend {
        swatches = List.copyOf(swatches);
    }

    /**
     * @param most the largest count of kept weights in a kernel
     * @param limit the magnitude with the strongest colour
     */
    static Legend of(Picture picture, Palette palette, int most, double limit) {
        List<Swatch> swatches =
                switch (picture) {
                    case KERNELS -> counts(palette, most);
                    case ELEMENTS ->
                            List.of(
                                    new Swatch(palette.ofCount(0, 1), "pruned"),
                                    new Swatch(palette.ofCount(1, 1), "kept"));
                    case MAGNITUDES -> shades(palette, 0, limit);
                    case WEIGHTS -> shades(palette, -SHADES, limit);
                };
        return new Legend(picture.legend(), swatches);
    }

    private static List<Swatch> counts(Palette palette, int most) {
        List<Swatch> swatches = new ArrayList<>();
        for (int kept = 0; kept <= most; kept++) {
            boolean written = most <= MOST_DIGITS || kept == 0 || kept == most;
            if (written || kept % Math.ceilDiv(most, MOST_DIGITS) == 0) {
                String label = written ? Integer.toString(kept) : "";
                swatches.add(new Swatch(palette.ofCount(kept, most), label));
            }
        }
        return swatches;
    }

    private static List<Swatch> shades(Palette palette, int from, double limit) {
        List<Swatch> swatches = new ArrayList<>();
        for (int i = from; i <= SHADES; i++) {
            double share = (double) i / SHADES;
            int colour = from < 0 ? palette.ofWeight(share) : palette.ofMagnitude(share);
            swatches.add(
                    i == 0
                            ? new Swatch(palette.ofCount(0, 1), "pruned")
                            : new Swatch(colour, Math.abs(i) < SHADES ? "" : end(i, limit, from)));
        }
        return swatches;
    }

    private static String end(int sign, double limit, int from) {
        String number = String.format(Locale.ROOT, "%.3g", limit);
        return sign < 0 ? "\u2212" + number : from < 0 ? "+" + number : number;
    }
}
