package signet.report;

import java.util.List;

/**
 * The colours of a figure, each as ARGB.
 *
 * @param ground behind everything
 * @param text title and legend
 * @param muted rulers, axis names and caption
 * @param bar bars of the density profiles
 * @param alarm crosses at dead channels, and weights that are not numbers
 * @param steps colours for 0, 1, ... kept weights; the first also for whatever is pruned
 * @param negative the most negative weight
 * @param positive the most positive weight
 */
public record Palette(
        int ground,
        int text,
        int muted,
        int bar,
        int alarm,
        List<Integer> steps,
        int negative,
        int positive) {
    private static final int SHADES = 12;
    private static final double PALEST = 0.25;

    /**
     * @throws IllegalArgumentException if there are not at least two steps
     */
    public Palette {
        steps = List.copyOf(steps);
        if (steps.size() < 2) {
            throw new IllegalArgumentException(
                    "a palette needs a colour for none and one for some");
        }
    }

    /**
     * The colour of a kept count: step {@code kept} where there are as many steps as counts,
     * otherwise spread evenly. A count above 0 is never painted as 0.
     *
     * @param most the largest count there can be, at least 1
     */
    int ofCount(int kept, int most) {
        if (kept == 0) {
            return steps.getFirst();
        }
        int last = steps.size() - 1;
        int step = most == 1 ? last : 1 + Math.round((kept - 1f) * (last - 1) / (most - 1));
        return steps.get(step);
    }

    /** The colour of a kept weight's magnitude, 0 to 1; never that of a pruned one. */
    int ofMagnitude(double share) {
        int last = steps.size() - 1;
        return steps.get(Math.min(last, 1 + (int) (share * last)));
    }

    /**
     * The colour of a kept weight, -1 to 1, in {@value #SHADES} shades for each sign; the palest
     * still differs from that of a pruned one.
     */
    int ofWeight(double share) {
        double shade = Math.ceil(Math.abs(share) * SHADES) / SHADES;
        return mixed(share < 0 ? negative : positive, PALEST + (1 - PALEST) * shade);
    }

    private int mixed(int colour, double share) {
        int from = steps.getFirst();
        int mixed = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            double a = from >>> shift & 0xff;
            double b = colour >>> shift & 0xff;
            mixed |= (int) Math.round(a + share * (b - a)) << shift;
        }
        return mixed;
    }
}
