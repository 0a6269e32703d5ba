package signet.ui.heatmap;

import java.util.Objects;
import signet.ticket.Layer;

/**
 * A still picture of a layer's kernel grid, for tiles, bars and exports: as large as fits in whole
 * pixels or whole cells, without rulers.
 */
public final class Picture {
    private final int width;
    private final int height;
    private final int[] pixels;

    private Picture(int width, int height, int[] pixels) {
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    /**
     * A picture of pixels that were painted elsewhere.
     *
     * @param pixels row-major {@code 0xAARRGGBB}; copied
     */
    public static Picture ofPixels(int width, int height, int[] pixels) {
        if (pixels.length != width * height) {
            throw new IllegalArgumentException(
                    "%d pixels for %d x %d".formatted(pixels.length, width, height));
        }
        return new Picture(width, height, pixels.clone());
    }

    /**
     * A picture that fits into a box; one cell is one pixel or more where the box is large enough.
     *
     * @param width of the box in device pixels, 1 or more
     * @param height of the box in device pixels, 1 or more
     * @throws IllegalArgumentException if the layer has no kernels
     */
    public static Picture fitting(
            Layer layer, int width, int height, ColourMap map, HeatmapPalette palette) {
        return of(Heatmap.of(layer, HeatmapMode.KERNEL_GRID), width, height, map, palette);
    }

    private static Picture of(
            Heatmap heatmap, int width, int height, ColourMap map, HeatmapPalette palette) {
        int rows = heatmap.geometry().rows();
        int columns = heatmap.geometry().columns();
        PixelScale across = PixelScale.fitting(columns, width);
        PixelScale down = PixelScale.fitting(rows, height);
        return of(
                heatmap, across.compareTo(down) < 0 ? across : down, CellGaps.none(), map, palette);
    }

    /**
     * A layer in a mode with cells of a fixed size, with gaps between large ones as on the screen.
     *
     * @param cellPixels pixels per cell, 1 or more
     * @throws IllegalArgumentException if the layer does not offer the mode
     */
    public static Picture ofCells(
            Layer layer, HeatmapMode mode, int cellPixels, ColourMap map, HeatmapPalette palette) {
        Heatmap heatmap = Heatmap.of(layer, mode);
        CellGeometry geometry = heatmap.geometry();
        CellGaps gaps =
                new CellGaps(palette.ground(), 1, geometry.cellsPerOut(), geometry.cellsPerIn());
        return of(heatmap, new PixelScale(cellPixels, 1), gaps, map, palette);
    }

    private static Picture of(
            Heatmap heatmap,
            PixelScale scale,
            CellGaps gaps,
            ColourMap map,
            HeatmapPalette palette) {
        int rows = heatmap.geometry().rows();
        int columns = heatmap.geometry().columns();
        int width = scale.pixelsOf(columns);
        int height = scale.pixelsOf(rows);
        int[] pixels = new int[Math.multiplyExact(width, height)];
        new HeatmapRaster(heatmap.colours(map, palette), gaps)
                .paint(
                        heatmap.pyramid(),
                        new Viewport(rows, columns, width, height, scale, 0, 0),
                        pixels);
        return new Picture(width, height, pixels);
    }

    /** In pixels. */
    public int width() {
        return width;
    }

    /** In pixels. */
    public int height() {
        return height;
    }

    /** The colour of a pixel, {@code 0xAARRGGBB}. */
    public int at(int x, int y) {
        Objects.checkIndex(x, width);
        return pixels[y * width + x];
    }

    /** Copies all pixels, row-major, to an array of at least that length. */
    public void copyTo(int[] target) {
        System.arraycopy(pixels, 0, target, 0, pixels.length);
    }
}
