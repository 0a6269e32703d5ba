package signet.ui.heatmap;

/**
 * How a share of kept weights becomes a colour. Every map is clipped so that its weakest colour
 * still stands at a contrast of 3 or more against the neutral of pruned weights; dark means more in
 * the light theme, light means more in the dark theme.
 *
 * <p>Viridis (van der Walt and Smith 2015) and cividis (Nuñez, Anderton and Renslow 2018) are kept
 * as ten equally spaced entries of the published maps.
 */
public enum ColourMap {
    VIRIDIS(
            "Viridis",
            new Clip(0.52, 0.02),
            new Clip(0.38, 0.98),
            0x440154,
            0x482878,
            0x3e4989,
            0x31688e,
            0x26828e,
            0x1f9e89,
            0x35b779,
            0x6ece58,
            0xb5de2b,
            0xfde725),
    CIVIDIS(
            "Cividis",
            new Clip(0.52, 0.02),
            new Clip(0.44, 0.98),
            0x00204d,
            0x00336f,
            0x39486b,
            0x575c6d,
            0x707173,
            0x8a8779,
            0xa69d75,
            0xc4b56c,
            0xe4cf5b,
            0xffea46),
    /** Kept or not, nothing between: for projectors and for eyes that need it. */
    HIGH_CONTRAST("High contrast", new Clip(0, 0), new Clip(1, 1), 0x14181f, 0xffffff);

    /** Number of steps for kept kernels; step 0 is the neutral. */
    public static final int STEPS = 9;

    private record Clip(double least, double most) {}

    private final String title;
    private final Clip light;
    private final Clip dark;
    private final int[] entries;

    ColourMap(String title, Clip light, Clip dark, int... entries) {
        this.title = title;
        this.light = light;
        this.dark = dark;
        this.entries = entries;
    }

    /** As shown to people. */
    public String title() {
        return title;
    }

    /**
     * The colour of a kernel that keeps something.
     *
     * @param step 1 (least) to 9 (all of its weights)
     */
    public int step(int step, boolean darkTheme) {
        return ramp((step - 1.0) / (STEPS - 1), darkTheme);
    }

    /**
     * The colour of a kept amount.
     *
     * @param share 0 (least) to 1 (most)
     */
    public int ramp(double share, boolean darkTheme) {
        Clip clip = darkTheme ? dark : light;
        double at = (clip.least + share * (clip.most - clip.least)) * (entries.length - 1);
        int below = Math.min((int) at, entries.length - 2);
        return Argb.mix(Argb.opaque(entries[below]), Argb.opaque(entries[below + 1]), at - below);
    }
}
