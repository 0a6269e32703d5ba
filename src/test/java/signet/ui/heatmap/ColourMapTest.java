package signet.ui.heatmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColourMapTest {
    private static final List<HeatmapPalette> THEMES =
            List.of(HeatmapPalette.light(), HeatmapPalette.dark());

    @ParameterizedTest
    @EnumSource
    void theFirstStepStandsOutFromTheNeutral(ColourMap map) {
        for (HeatmapPalette theme : THEMES) {
            int first = map.step(1, theme.darkTheme());
            assertThat(Argb.contrast(first, theme.neutral())).isGreaterThanOrEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"VIRIDIS", "CIVIDIS"})
    void everyStepIsFurtherFromTheNeutralThanTheOneBefore(ColourMap map) {
        for (HeatmapPalette theme : THEMES) {
            for (int step = 2; step <= ColourMap.STEPS; step++) {
                double before =
                        Argb.contrast(map.step(step - 1, theme.darkTheme()), theme.neutral());
                assertThat(Argb.contrast(map.step(step, theme.darkTheme()), theme.neutral()))
                        .isGreaterThan(before * 1.08);
            }
        }
    }

    @Test
    void theHighContrastMapHasOneColourForAllThatIsKept() {
        for (HeatmapPalette theme : THEMES) {
            int colour = ColourMap.HIGH_CONTRAST.step(1, theme.darkTheme());
            assertThat(ColourMap.HIGH_CONTRAST.step(9, theme.darkTheme())).isEqualTo(colour);
            assertThat(Argb.contrast(colour, theme.neutral())).isGreaterThan(12);
        }
    }

    @Test
    void viridisHasTheColoursOfTheDesign() {
        assertNear(ColourMap.VIRIDIS.step(1, false), 0x1f948b);
        assertNear(ColourMap.VIRIDIS.step(9, false), 0x45085b);
        assertNear(ColourMap.VIRIDIS.step(1, true), 0x2c738e);
        assertNear(ColourMap.VIRIDIS.step(9, true), 0xf0e522);
    }

    private static void assertNear(int actual, int designed) {
        for (int shift = 0; shift <= 16; shift += 8) {
            assertThat(actual >> shift & 0xff)
                    .as("%06x against %06x", actual & 0xffffff, designed)
                    .isCloseTo(designed >> shift & 0xff, Offset.offset(5));
        }
    }

    @Test
    void contrastIsThatOfTheStandard() {
        assertThat(Argb.contrast(0xff000000, 0xffffffff)).isEqualTo(21, Offset.offset(1e-9));
        assertThat(Argb.contrast(0xff0969da, 0xffffffff)).isEqualTo(5.19, Offset.offset(0.01));
    }
}
