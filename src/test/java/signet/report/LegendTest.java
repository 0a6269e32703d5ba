package signet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import signet.report.Legend.Swatch;

class LegendTest {
    private static final Palette PALETTE =
            new Palette(0, 0, 0, 0, 0, IntStream.range(0, 10).boxed().toList(), 0xff, 0xff00);

    @Test
    void writesADigitForEachCountInItsColour() {
        List<Swatch> swatches = Legend.of(Picture.KERNELS, PALETTE, 9, 1).swatches();

        assertThat(swatches).hasSize(10);
        assertThat(swatches.get(7)).isEqualTo(new Swatch(7, "7"));
    }

    @Test
    void writesOnlyTheEndsOfALongScale() {
        List<Swatch> swatches = Legend.of(Picture.KERNELS, PALETTE, 49, 1).swatches();

        assertThat(swatches.getFirst().label()).isEqualTo("0");
        assertThat(swatches.getLast()).isEqualTo(new Swatch(9, "49"));
        assertThat(swatches.get(3).label()).isEmpty();
        assertThat(swatches).hasSizeLessThan(20);
    }

    @Test
    void namesTheLimitsOfWeights() {
        assertThat(Legend.of(Picture.WEIGHTS, PALETTE, 9, 0.25).swatches())
                .extracting(Swatch::label)
                .contains("\u22120.250", "pruned", "+0.250");
        assertThat(Legend.of(Picture.MAGNITUDES, PALETTE, 9, 0.25).swatches())
                .extracting(Swatch::label)
                .contains("pruned", "0.250");
    }

    @Test
    void writesInBlackOrWhiteWhicheverReadsBetter() {
        assertThat(LegendDrawing.readableOn(0xffffffff)).isEqualTo(0xff000000);
        assertThat(LegendDrawing.readableOn(0xff440154)).isEqualTo(0xffffffff);
    }
}
