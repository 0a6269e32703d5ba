package signet.ui.heatmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeatmapRasterTest {
    private static final int GAP = -1;
    private static final int[] COLOURS = colours();

    private static int[] colours() {
        int[] colours = new int[256];
        Arrays.setAll(colours, value -> value);
        return colours;
    }

    private static int[] paint(byte[] cells, int rows, Viewport view, CellGaps gaps) {
        int[] pixels = new int[view.width() * view.height()];
        Arrays.fill(pixels, -2);
        HeatmapPyramid pyramid = HeatmapPyramid.of(cells, rows, cells.length / rows);
        new HeatmapRaster(COLOURS, gaps).paint(pyramid, view, pixels);
        return pixels;
    }

    private static CellGaps gaps(int kernelSide) {
        return new CellGaps(GAP, 1, kernelSide, kernelSide);
    }

    @Test
    void largeCellsEndInAGap() {
        Viewport view = new Viewport(1, 2, 12, 6, new PixelScale(6, 1), 0, 0);
        int[] pixels = paint(new byte[] {5, 7}, 1, view, gaps(1));
        assertThat(Arrays.copyOf(pixels, 12))
                .containsExactly(5, 5, 5, 5, 5, GAP, 7, 7, 7, 7, 7, GAP);
        assertThat(Arrays.copyOfRange(pixels, 60, 72)).containsOnly(GAP);
    }

    @Test
    void smallCellsHaveNoGap() {
        Viewport view = new Viewport(1, 2, 10, 5, new PixelScale(5, 1), 0, 0);
        assertThat(paint(new byte[] {5, 7}, 1, view, gaps(1))).containsOnly(5, 7);
    }

    @Test
    void kernelsOfSmallCellsAreSetApart() {
        Viewport view = new Viewport(1, 4, 12, 3, new PixelScale(3, 1), 0, 0);
        int[] pixels = paint(new byte[] {5, 6, 7, 8}, 1, view, new CellGaps(GAP, 1, 1, 2));
        assertThat(Arrays.copyOf(pixels, 12))
                .containsExactly(5, 5, 5, 6, 6, GAP, 7, 7, 7, 8, 8, GAP);
    }

    @Test
    void aPannedPictureBeginsInTheMiddleOfACell() {
        Viewport view = new Viewport(3, 3, 4, 4, new PixelScale(3, 1), 2, 4);
        byte[] cells = {1, 2, 3, 4, 5, 6, 7, 8, 9};
        assertThat(paint(cells, 3, view, CellGaps.none()))
                .containsExactly(4, 5, 5, 5, 4, 5, 5, 5, 7, 8, 8, 8, 7, 8, 8, 8);
    }

    @Test
    void everyPixelIsPaintedAtEverySizeAndPlace() {
        byte[] cells = new byte[97 * 41];
        Arrays.fill(cells, (byte) 3);
        Viewport view = Viewport.fitting(97, 41, 30, 30);
        for (int step = 0; step < 25; step++) {
            Viewport moved = view.zoomed(step, 11, 7).panned(-step * 13, -step * 5);
            assertThat(IntStream.of(paint(cells, 97, moved, gaps(3))).boxed().toList())
                    .isSubsetOf(3, GAP)
                    .contains(3);
        }
    }

    @Test
    void aKeptWeightIsSeenHoweverSmallThePicture() {
        byte[] cells = new byte[500 * 300];
        cells[123 * 300 + 217] = 1;
        for (int side = 1; side < 200; side += 7) {
            Viewport view = Viewport.fitting(500, 300, side, side);
            if (view.showsAll()) {
                assertThat(paint(cells, 500, view, CellGaps.none())).contains(1);
            }
        }
    }
}
