package signet.ui.heatmap;

/**
 * The colours around and between the cells, as {@code 0xAARRGGBB}, so that the window's theme
 * drives every picture.
 *
 * @param darkTheme whether light means more
 * @param ground what lies behind the picture and in the gaps between cells
 * @param neutral a pruned weight or an empty kernel
 * @param text cross hair, tags and lit bars
 * @param muted ruler numbers and axis names
 * @param line frames
 * @param bar density profile
 * @param accent frame of the mini-map, focus
 * @param bad dead channels
 */
public record HeatmapPalette(
        boolean darkTheme,
        int ground,
        int neutral,
        int text,
        int muted,
        int line,
        int bar,
        int accent,
        int bad) {
    /** The tokens of the light theme. */
    public static HeatmapPalette light() {
        return new HeatmapPalette(
                false,
                0xffffffff,
                0xffe9edf2,
                0xff1f2328,
                0xff57606a,
                0xffd8dee4,
                0xff7f94ab,
                0xff0860ca,
                0xffcf222e);
    }

    /** The tokens of the dark theme. */
    public static HeatmapPalette dark() {
        return new HeatmapPalette(
                true,
                0xff11161d,
                0xff1b222b,
                0xffe2e8ee,
                0xffa3adb8,
                0xff2a323c,
                0xff6f88a3,
                0xff6cb2ff,
                0xffff7b72);
    }
}
