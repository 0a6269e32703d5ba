package signet.ui.heatmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import signet.ticket.Layer;
import signet.ticket.Shape;

class CompareRasterTest {
    private static final Shape SHAPE = Shape.of(1, 4, 1, 2);
    private static final Layer A = SampleLayers.ofMask(SHAPE, 1, 0, 1, 0, 0, 0, 0, 0);
    private static final Layer B = SampleLayers.ofMask(SHAPE, 0, 1, 0, 0, 1, 1, 0, 0);

    @Test
    void kernelsAreComparedByWhetherTheyKeepAnything() {
        Heatmap over = Heatmap.over(A, B, HeatmapMode.KERNEL_GRID);
        assertThat(over.pyramid().cells().values())
                .containsExactly(CompareRaster.BOTH, CompareRaster.ONLY_A, CompareRaster.ONLY_B, 0);
        assertThat(over.facts(new Cell(0, 0)).text())
                .isEqualTo("out 0, in 0, 1 of 2 kept in A, 1 in B");
    }

    @Test
    void weightsAreComparedOneByOne() {
        Heatmap over = Heatmap.over(A, B, HeatmapMode.ELEMENTS);
        assertThat(over.pyramid().cells().values())
                .containsExactly(
                        CompareRaster.ONLY_A,
                        CompareRaster.ONLY_B,
                        CompareRaster.ONLY_A,
                        0,
                        CompareRaster.ONLY_B,
                        CompareRaster.ONLY_B,
                        0,
                        0);
        assertThat(over.facts(new Cell(0, 1)).text())
                .isEqualTo("out 0, in 0, row 0, column 1, kept in B only");
        assertThat(over.facts(new Cell(0, 3)).text()).endsWith("pruned in both");
    }

    @Test
    void refusesWhatCannotBeLaidOver() {
        Layer other = SampleLayers.ofMask(Shape.of(2, 2), 1, 0, 0, 1);
        assertThatThrownBy(() -> Heatmap.over(A, other, HeatmapMode.KERNEL_GRID))
                .hasMessageContaining("1 × 4 × 1 × 2 here and 2 × 2 there");
        assertThatThrownBy(() -> Heatmap.over(A, B, HeatmapMode.WEIGHT))
                .hasMessage("Only masks can be laid over each other.");
    }

    @Test
    void noMixtureLooksLikeNeither() {
        for (HeatmapPalette theme : List.of(HeatmapPalette.light(), HeatmapPalette.dark())) {
            int[] colours = CompareRaster.colours(theme);
            for (int kinds = 1; kinds < 8; kinds++) {
                assertThat(Argb.contrast(colours[kinds], theme.neutral())).isGreaterThan(3);
            }
        }
    }

    @Test
    void theKindsStayApartForColourBlindEyes() {
        for (HeatmapPalette theme : List.of(HeatmapPalette.light(), HeatmapPalette.dark())) {
            int[] colours = CompareRaster.colours(theme);
            int[] kinds = {
                colours[0],
                colours[CompareRaster.BOTH],
                colours[CompareRaster.ONLY_A],
                colours[CompareRaster.ONLY_B]
            };
            for (int a = 0; a < kinds.length; a++) {
                for (int b = 0; b < a; b++) {
                    assertThat(ColourVision.leastDifference(kinds[a], kinds[b]))
                            .as("%x %x", kinds[a], kinds[b])
                            .isGreaterThan(20);
                }
            }
        }
    }
}
