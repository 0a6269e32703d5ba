package signet.evidence;

/**
 * T: how many readings a search compared with the claim before it chose one, each of which had its
 * chance to agree by accident.
 *
 * @param readings places x orientations x polarities x formats x thresholds x ..., 1 or more
 * @param alignmentBits log2 of the channel orders that were chosen to fit the very modules under
 *     test; 0 where the layers under test were left out of the alignment
 */
public record Tries(long readings, double alignmentBits) {
    /** Everything was fixed before the suspect was seen. */
    public static final Tries ONE = new Tries(1, 0);

    public Tries {
        if (readings < 1 || !(alignmentBits >= 0)) {
            throw new IllegalArgumentException(
                    "%d readings, %s bits of alignment".formatted(readings, alignmentBits));
        }
    }

    /** A number of readings, with no alignment on the modules under test. */
    public static Tries of(long readings) {
        return new Tries(readings, 0);
    }

    /** Places of a square symbol in a kernel grid; 0 where it does not fit. */
    public static long places(int rows, int columns, int side) {
        return Math.max(0L, rows - side + 1L) * Math.max(0L, columns - side + 1L);
    }

    /**
     * Every reading again in so many ways, as in 8 orientations or 2 polarities.
     *
     * @throws ArithmeticException if the count does not fit a long
     */
    public Tries times(long ways) {
        return new Tries(Math.multiplyExact(readings, ways), alignmentBits);
    }

    /** Both searches; the freer alignment is charged to all readings. */
    public Tries plus(Tries other) {
        return new Tries(
                Math.addExact(readings, other.readings),
                Math.max(alignmentBits, other.alignmentBits));
    }

    /** Charges for channels put into any order to fit the modules under test: log2(channels!). */
    public Tries aligning(int channels) {
        double bits = 0;
        for (int i = 2; i <= channels; i++) {
            bits += Math.log(i) / Math.log(2);
        }
        return new Tries(readings, alignmentBits + bits);
    }

    /** log2 T, 0 or more. */
    public double log2() {
        return Math.log(readings) / Math.log(2) + alignmentBits;
    }
}
