package signet.ui.verify;

import java.util.List;

/** The axis of the evidence scale: bits against chance on a square-root scale. */
final class EvidenceAxis {
    /** Where the axis ends; stronger evidence stays at the end. */
    static final double LAST = 512;

    /**
     * A marked place.
     *
     * @param bits how far from chance
     * @param low whether its words stand on the second line, where neighbours leave no room
     */
    record Landmark(double bits, String words, boolean low) {}

    static final List<Landmark> LANDMARKS =
            List.of(
                    new Landmark(log2(1e3), "1 in 1,000", false),
                    new Landmark(log2(1e10), "1 in 10 billion", true),
                    new Landmark(64, Powers.ofTwo(64), false),
                    new Landmark(128, Powers.ofTwo(128), false),
                    new Landmark(256, Powers.ofTwo(256), false),
                    new Landmark(LAST, Powers.ofTwo(512), false));

    private EvidenceAxis() {}

    /** Share of the axis, 0 to 1. */
    static double position(double bits) {
        return Math.sqrt(Math.clamp(bits, 0, LAST) / LAST);
    }

    private static double log2(double number) {
        return Math.log(number) / Math.log(2);
    }
}
