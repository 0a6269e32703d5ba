package signet.ui.heatmap;

import java.util.Arrays;

/** The colour of every cell value, 256 of them; 0 is always the neutral and nothing else is. */
final class CellColours {
    static final int NEGATIVE = Argb.opaque(0x2166ac);
    static final int POSITIVE = Argb.opaque(0xb35806);
    private static final int NEGATIVE_ON_DARK = Argb.opaque(0x5aa4ec);
    private static final int POSITIVE_ON_DARK = Argb.opaque(0xff9f4a);

    /** How far even the smallest kept weight is from the neutral. */
    private static final double LEAST_TINT = 0.24;

    /** Where on the ramp a single kept weight lies: clear, and not as heavy as a full kernel. */
    private static final double KEPT = 0.5;

    private CellColours() {}

    /**
     * The colours of a mode.
     *
     * @param kernelSize weights per kernel; a kernel of one weight looks like that weight
     */
    static int[] of(HeatmapMode mode, int kernelSize, ColourMap map, HeatmapPalette palette) {
        int[] colours = new int[CellCoder.MOST + 1];
        Arrays.setAll(
                colours,
                value ->
                        switch (mode) {
                            case KERNEL_GRID ->
                                    kernelSize == 1
                                            ? map.ramp(KEPT * share(value), palette.darkTheme())
                                            : map.step(step(value), palette.darkTheme());
                            case ELEMENTS -> map.ramp(KEPT * share(value), palette.darkTheme());
                            case MAGNITUDE -> map.ramp(share(value), palette.darkTheme());
                            case WEIGHT -> signed(value, palette);
                        });
        colours[0] = palette.neutral();
        return colours;
    }

    /** The step of a kernel that keeps something. */
    static int step(int value) {
        return Math.clamp(Math.round((float) ColourMap.STEPS * value / CellCoder.MOST), 1, 9);
    }

    private static double share(int value) {
        return Math.max(0, value - 1) / (CellCoder.MOST - 1.0);
    }

    private static int signed(int value, HeatmapPalette palette) {
        double share = (double) (value - CellCoder.MIDDLE) / (CellCoder.MOST - CellCoder.MIDDLE);
        double tint = LEAST_TINT + (1 - LEAST_TINT) * Math.min(1, Math.abs(share));
        if (value == CellCoder.MIDDLE) {
            return Argb.mix(palette.neutral(), palette.text(), LEAST_TINT);
        }
        int end =
                palette.darkTheme()
                        ? share < 0 ? NEGATIVE_ON_DARK : POSITIVE_ON_DARK
                        : share < 0 ? NEGATIVE : POSITIVE;
        return Argb.mix(palette.neutral(), end, tint);
    }
}
