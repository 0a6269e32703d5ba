package signet.ui.heatmap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LegendTest {
    private static Legend legend(HeatmapMode mode, int kernelSize) {
        return Legend.of(mode, kernelSize, 0.231f, ColourMap.VIRIDIS, HeatmapPalette.light());
    }

    @Test
    void aKernelOfNineHasASwatchPerCount() {
        assertThat(legend(HeatmapMode.KERNEL_GRID, 9).swatches())
                .extracting(Legend.Swatch::label)
                .containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
    }

    @Test
    void largerKernelsHaveRanges() {
        assertThat(legend(HeatmapMode.KERNEL_GRID, 25).swatches())
                .extracting(Legend.Swatch::label)
                .containsExactly(
                        "0", "1–4", "5–6", "7–9", "10–12", "13–15", "16–18", "19–20", "21–23",
                        "24–25");
        assertThat(legend(HeatmapMode.KERNEL_GRID, 49).swatches()).hasSize(10);
    }

    @Test
    void smallerKernelsHaveFewerSwatches() {
        assertThat(legend(HeatmapMode.KERNEL_GRID, 4).swatches())
                .extracting(Legend.Swatch::label)
                .containsExactly("0", "1", "2", "3", "4");
        assertThat(legend(HeatmapMode.KERNEL_GRID, 1).swatches())
                .extracting(Legend.Swatch::label)
                .containsExactly("pruned", "kept");
    }

    @Test
    void weightsNameTheEndsOfTheScale() {
        assertThat(legend(HeatmapMode.MAGNITUDE, 9).swatches())
                .extracting(Legend.Swatch::label)
                .startsWith("pruned", "0")
                .endsWith("≥ 0.231");
        assertThat(legend(HeatmapMode.WEIGHT, 9).swatches())
                .extracting(Legend.Swatch::label)
                .startsWith("pruned", "≤ −0.231")
                .endsWith("≥ +0.231");
    }

    @Test
    void labelsCanBeReadOnTheirSwatches() {
        for (Legend.Swatch swatch : legend(HeatmapMode.KERNEL_GRID, 9).swatches()) {
            assertThat(Argb.contrast(swatch.ink(), swatch.colour())).isGreaterThan(4.2);
        }
    }
}
