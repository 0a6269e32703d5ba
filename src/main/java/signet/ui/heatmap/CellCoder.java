package signet.ui.heatmap;

/** Turns what a cell holds into the byte that the picture keeps: 0 pruned, 1 to 255 kept. */
final class CellCoder {
    /** The value 0 among signed weights. */
    static final int MIDDLE = 128;

    static final int MOST = 255;

    private CellCoder() {}

    /** Kept weights of a kernel, as a share of its size. */
    static int kept(int kept, int kernelSize) {
        return kept == 0 ? 0 : Math.max(1, Math.round((float) MOST * kept / kernelSize));
    }

    /** A kept weight by magnitude; {@code scale} and all beyond it, NaN too, are the most. */
    static int magnitude(float weight, float scale) {
        float share = Math.abs(weight) / scale;
        return share < 1 ? 1 + Math.round((MOST - 1) * share) : MOST;
    }

    /** A kept weight by value, from {@code -scale} at 1 over 0 in the middle to {@code scale}. */
    static int signed(float weight, float scale) {
        float share = weight / scale;
        if (share < 1) {
            return MIDDLE + Math.round((MOST - MIDDLE) * Math.max(-1, share));
        }
        return MOST;
    }
}
