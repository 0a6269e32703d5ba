package signet.ui.heatmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CellColoursTest {
    private static final List<HeatmapPalette> THEMES =
            List.of(HeatmapPalette.light(), HeatmapPalette.dark());

    @Test
    void nothingKeptHasTheColourOfPruned() {
        for (HeatmapPalette theme : THEMES) {
            for (HeatmapMode mode : HeatmapMode.values()) {
                for (ColourMap map : ColourMap.values()) {
                    int[] colours = CellColours.of(mode, 9, map, theme);
                    assertThat(colours[0]).isEqualTo(theme.neutral());
                    for (int value = 1; value < colours.length; value++) {
                        assertThat(Argb.contrast(colours[value], theme.neutral()))
                                .as("%s %s value %d", mode, map, value)
                                .isGreaterThan(1.2);
                    }
                }
            }
        }
    }

    @Test
    void kernelsOfNineHaveTenColours() {
        int[] colours =
                CellColours.of(
                        HeatmapMode.KERNEL_GRID, 9, ColourMap.VIRIDIS, HeatmapPalette.light());
        Set<Integer> used = new HashSet<>();
        for (int kept = 0; kept <= 9; kept++) {
            int colour = colours[CellCoder.kept(kept, 9)];
            used.add(colour);
            if (kept > 0) {
                assertThat(colour).isEqualTo(ColourMap.VIRIDIS.step(kept, false));
            }
        }
        assertThat(used).hasSize(10);
    }

    @Test
    void everyKernelSizeUsesTheWholeScaleAndNeverHidesAKeptWeight() {
        for (int size = 2; size <= 300; size++) {
            assertThat(CellCoder.kept(0, size)).isZero();
            assertThat(CellCoder.kept(1, size)).isPositive();
            assertThat(CellColours.step(CellCoder.kept(size, size))).isEqualTo(9);
        }
    }

    @Test
    void weightsAreCodedByMagnitudeAndSign() {
        assertThat(CellCoder.magnitude(0, 1)).isEqualTo(1);
        assertThat(CellCoder.magnitude(-1e-30f, 1)).isEqualTo(1);
        assertThat(CellCoder.magnitude(-0.5f, 1)).isEqualTo(128);
        assertThat(CellCoder.magnitude(7, 1)).isEqualTo(255);
        assertThat(CellCoder.magnitude(Float.NaN, 1)).isEqualTo(255);
        assertThat(CellCoder.signed(0, 1)).isEqualTo(CellCoder.MIDDLE);
        assertThat(CellCoder.signed(-3, 1)).isEqualTo(1);
        assertThat(CellCoder.signed(3, 1)).isEqualTo(255);
        assertThat(CellCoder.signed(Float.NEGATIVE_INFINITY, 1)).isEqualTo(1);
        assertThat(CellCoder.signed(Float.NaN, 1)).isEqualTo(255);
    }
}
