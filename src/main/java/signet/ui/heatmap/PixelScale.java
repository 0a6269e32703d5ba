package signet.ui.heatmap;

/**
 * How large cells are on the screen, in whole device pixels or whole cells: either a cell is {@code
 * pixels} wide, or {@code block} cells share one pixel. One of the two is 1.
 *
 * @param pixels device pixels per cell, 1 or more
 * @param block cells per device pixel, 1 or more: 1, 2, 3, 4, 6, 8, 12, ...
 */
public record PixelScale(int pixels, int block) implements Comparable<PixelScale> {
    private static final int[] STEPS = {
        1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 16, 20, 24, 28, 32, 40, 48, 56, 64, 80, 96, 128
    };

    /** The largest scale that anyone needs: a weight the size of a button. */
    static final PixelScale LARGEST = new PixelScale(STEPS[STEPS.length - 1], 1);

    public PixelScale {
        if (pixels < 1 || block < 1 || (pixels > 1 && block > 1)) {
            throw new IllegalArgumentException(pixels + " pixels for " + block + " cells");
        }
    }

    /** The largest scale at which this many cells take no more than so many pixels. */
    static PixelScale fitting(int cells, int available) {
        if (cells <= available) {
            return new PixelScale(Math.min(available / cells, LARGEST.pixels), 1);
        }
        PixelScale scale = new PixelScale(1, 2);
        while (scale.pixelsOf(cells) > Math.max(1, available)) {
            scale = scale.smaller();
        }
        return scale;
    }

    /** Device pixels that {@code cells} cells take. */
    int pixelsOf(int cells) {
        return Math.toIntExact(Math.ceilDiv((long) cells * pixels, block));
    }

    /** First pixel of a cell. */
    int startOf(int cell) {
        return Math.toIntExact((long) cell * pixels / block);
    }

    /** The (first) cell at a pixel. */
    int cellAt(int pixel) {
        return Math.toIntExact((long) pixel * block / pixels);
    }

    /** Pixels per cell as a number. */
    double ratio() {
        return (double) pixels / block;
    }

    /** One step in. */
    PixelScale larger() {
        if (block > 1) {
            return new PixelScale(1, isPowerOfTwo(block) && block > 2 ? block / 4 * 3 : inward());
        }
        for (int step : STEPS) {
            if (step > pixels) {
                return new PixelScale(step, 1);
            }
        }
        return this;
    }

    private int inward() {
        return block == 2 ? 1 : block / 3 * 2;
    }

    /** One step out. */
    PixelScale smaller() {
        if (pixels == 1) {
            int next = isPowerOfTwo(block) && block > 1 ? block / 2 * 3 : block / 3 * 4;
            return new PixelScale(1, block == 1 ? 2 : next);
        }
        int smaller = 1;
        for (int step : STEPS) {
            smaller = step < pixels ? step : smaller;
        }
        return new PixelScale(smaller, 1);
    }

    private static boolean isPowerOfTwo(int number) {
        return Integer.bitCount(number) == 1;
    }

    @Override
    public int compareTo(PixelScale other) {
        return Double.compare(ratio(), other.ratio());
    }
}
