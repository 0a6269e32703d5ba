package signet.ui.heatmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import signet.ticket.Layer;
import signet.ticket.Shape;
import signet.ticket.Tensor;

/** What the picture shows, before it is painted. */
class HeatmapModelTest {
    private static final Layer CONV = SampleLayers.pruned("conv", 0.3, 6, 5, 3, 3);

    @Test
    void aFileOfMasksOffersMasks() {
        Layer masks = SampleLayers.ofMask(Shape.of(2, 2), 1, 0, 0, 1);
        assertThat(HeatmapMode.offered(masks))
                .containsExactly(HeatmapMode.KERNEL_GRID, HeatmapMode.ELEMENTS);
        assertThat(HeatmapMode.WEIGHT.reasonOff(masks))
                .isEqualTo("The file holds the mask of mask but not its weights.");
        assertThat(HeatmapMode.ELEMENTS.next(masks)).isEqualTo(HeatmapMode.KERNEL_GRID);
        assertThat(HeatmapMode.WEIGHT.reasonOff(CONV)).isEmpty();
        assertThat(HeatmapMode.WEIGHT.next(CONV)).isEqualTo(HeatmapMode.KERNEL_GRID);
        assertThatThrownBy(() -> Heatmap.of(masks, HeatmapMode.MAGNITUDE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not its weights");
    }

    @Test
    void theKernelGridHoldsKeptCounts() {
        Heatmap heatmap = Heatmap.of(CONV, HeatmapMode.KERNEL_GRID);
        for (int out = 0; out < 6; out++) {
            for (int in = 0; in < 5; in++) {
                assertThat(heatmap.pyramid().cells().at(out, in))
                        .isEqualTo(CellCoder.kept(CONV.grid().kept(out, in), 9));
            }
        }
    }

    @Test
    void aKernelIsABlockOfItsWeights() {
        Heatmap heatmap = Heatmap.of(CONV, HeatmapMode.WEIGHT);
        Tensor weight = CONV.weight().orElseThrow();
        for (int row = 0; row < 18; row++) {
            for (int column = 0; column < 15; column++) {
                long index = ((row / 3 * 5L + column / 3) * 3 + row % 3) * 3 + column % 3;
                int expected =
                        CONV.mask().isKept(index)
                                ? CellCoder.signed(weight.floatAt(index), heatmap.scale())
                                : 0;
                assertThat(heatmap.pyramid().cells().at(row, column)).isEqualTo(expected);
            }
        }
    }

    @Test
    void everyRankOfTwoAndMoreHasAGeometry() {
        assertThat(CellGeometry.of(Shape.of(4, 3), true))
                .extracting(CellGeometry::rows, CellGeometry::columns)
                .containsExactly(4, 3);
        assertThat(CellGeometry.of(Shape.of(4, 3, 5), true))
                .extracting(CellGeometry::rows, CellGeometry::columns)
                .containsExactly(4, 15);
        assertThat(CellGeometry.of(Shape.of(4, 3, 2, 5, 7), true))
                .extracting(CellGeometry::rows, CellGeometry::columns)
                .containsExactly(40, 21);
        assertThatThrownBy(() -> CellGeometry.of(Shape.of(4), false))
                .hasMessageContaining("no kernels");
        assertThatThrownBy(() -> CellGeometry.of(Shape.of(0, 3), false))
                .hasMessageContaining("no kernels");
        assertThatThrownBy(() -> CellGeometry.of(Shape.of(1L << 20, 1L << 20), false))
                .hasMessageContaining("more than one picture holds");
    }

    @Test
    void theCursorStaysOnItsKernelInAnotherMode() {
        CellGeometry grid = CellGeometry.of(CONV.shape(), false);
        CellGeometry weights = CellGeometry.of(CONV.shape(), true);
        assertThat(weights.translate(new Cell(2, 3), grid)).isEqualTo(new Cell(7, 10));
        assertThat(grid.translate(new Cell(8, 9), weights)).isEqualTo(new Cell(2, 3));
    }

    @Test
    void aFewOutliersDoNotSetTheScale() {
        float[] weights = new float[10_000];
        Arrays.fill(weights, 0.1f);
        weights[17] = 1000;
        weights[18] = Float.NaN;
        Layer layer = Layer.ofWeight("fc", Tensor.of("fc", Shape.of(100, 100), weights));
        assertThat(WeightScale.of(layer)).isEqualTo(0.1f);
        Layer empty = Layer.ofWeight("fc", Tensor.of("fc", Shape.of(2, 1), 0, 0));
        assertThat(WeightScale.of(empty)).isEqualTo(1);
    }

    @Test
    void factsReadTheTensorItself() {
        Layer layer =
                Layer.of(
                        "conv",
                        Tensor.of("w", Shape.of(1, 2, 1, 2), 0.12345678f, -0.5f, 7, 3e-9f),
                        Tensor.of("m", Shape.of(1, 2, 1, 2), 1, 1, 0, 1));
        Heatmap weights = Heatmap.of(layer, HeatmapMode.WEIGHT);
        assertThat(weights.facts(new Cell(0, 0)).text())
                .isEqualTo("out 0, in 0, row 0, column 0, +0.12345678");
        assertThat(weights.facts(new Cell(0, 1)).text())
                .isEqualTo("out 0, in 0, row 0, column 1, −0.5");
        assertThat(weights.facts(new Cell(0, 2)).text())
                .isEqualTo("out 0, in 1, row 0, column 0, pruned");
        assertThat(Heatmap.of(layer, HeatmapMode.KERNEL_GRID).facts(new Cell(0, 1)).text())
                .isEqualTo("out 0, in 1, 1 of 2 kept");
    }

    @Test
    void bothProfilesShareARoundScale() {
        Layer layer = SampleLayers.ofMask(Shape.of(2, 4), 1, 0, 0, 0, 1, 0, 0, 0);
        ChannelDensity density = ChannelDensity.of(layer);
        assertThat(density.outs()).containsExactly(0.25, 0.25);
        assertThat(density.ins()).containsExactly(1, 0, 0, 0);
        assertThat(density.topText()).isEqualTo("100 %");
        Layer sparse = SampleLayers.pruned("sparse", 0.11, 64, 64, 3, 3);
        assertThat(ChannelDensity.of(sparse).top()).isBetween(0.11, 0.2);
    }

    @Test
    void rulerNumbersAreSpacedByPowersOfTwo() {
        CellGeometry geometry = CellGeometry.of(Shape.of(512, 2048), false);
        Viewport view = Viewport.fitting(512, 2048, 600, 600);
        ChannelAxis axis = ChannelAxis.across(geometry, view, 1);
        assertThat(axis.tickStep(1)).isEqualTo(256);
        assertThat(axis.tickStep(1.45)).isGreaterThanOrEqualTo(256);
        assertThat(axis.first()).isZero();
        assertThat(axis.last()).isEqualTo(2047);
        assertThat(axis.start(1024)).isEqualTo(256);
        ChannelAxis fine = ChannelAxis.across(geometry, view.zoomed(30, 0, 0), 1);
        assertThat(fine.tickStep(1)).isEqualTo(1);
    }

    @Test
    void aPictureFillsItsBoxWithWholeCells() {
        Layer layer = SampleLayers.pruned("conv", 0.3, 64, 32, 3, 3);
        Picture tile = Picture.fitting(layer, 130, 130, ColourMap.VIRIDIS, HeatmapPalette.light());
        assertThat(tile.height()).isEqualTo(128);
        assertThat(tile.width()).isEqualTo(64);
        assertThat(tile.at(63, 127))
                .isEqualTo(
                        CellColours.of(
                                HeatmapMode.KERNEL_GRID,
                                9,
                                ColourMap.VIRIDIS,
                                HeatmapPalette.light())[
                                CellCoder.kept(layer.grid().kept(63, 31), 9)]);
        Picture icon = Picture.fitting(layer, 20, 20, ColourMap.VIRIDIS, HeatmapPalette.light());
        assertThat(icon.height()).isEqualTo(16);
        Picture export =
                Picture.ofCells(
                        layer, HeatmapMode.ELEMENTS, 2, ColourMap.CIVIDIS, HeatmapPalette.dark());
        assertThat(export.height()).isEqualTo(384);
    }
}
