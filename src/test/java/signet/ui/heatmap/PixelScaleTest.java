package signet.ui.heatmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PixelScaleTest {
    @Test
    void stepsInAreUndoneByStepsOut() {
        PixelScale scale = new PixelScale(1, 4096);
        for (int i = 0; i < 60; i++) {
            PixelScale larger = scale.larger();
            if (!larger.equals(PixelScale.LARGEST)) {
                assertThat(larger).isGreaterThan(scale);
                assertThat(larger.smaller()).isEqualTo(scale);
            }
            scale = larger;
        }
        assertThat(scale).isEqualTo(PixelScale.LARGEST);
        assertThat(scale.larger()).isEqualTo(scale);
    }

    @Test
    void fitsAreTheLargestThatFit() {
        assertThat(PixelScale.fitting(64, 586)).isEqualTo(new PixelScale(9, 1));
        assertThat(PixelScale.fitting(64, 63)).isEqualTo(new PixelScale(1, 2));
        assertThat(PixelScale.fitting(1536, 600)).isEqualTo(new PixelScale(1, 3));
        assertThat(PixelScale.fitting(5000, 1)).isEqualTo(new PixelScale(1, 6144));
        assertThat(PixelScale.fitting(1, 5000)).isEqualTo(PixelScale.LARGEST);
    }

    @Test
    void cellsAndPixelsAgree() {
        for (PixelScale scale = new PixelScale(1, 48);
                scale.compareTo(PixelScale.LARGEST) < 0;
                scale = scale.larger()) {
            for (int cell = 0; cell < 200; cell++) {
                int pixel = scale.startOf(cell);
                assertThat(scale.cellAt(pixel)).isBetween(cell - scale.block() + 1, cell);
            }
        }
    }

    @Test
    void refusesAScaleThatIsNotWhole() {
        assertThatThrownBy(() -> new PixelScale(2, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PixelScale(0, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
