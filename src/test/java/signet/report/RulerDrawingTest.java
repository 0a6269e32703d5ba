package signet.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RulerDrawingTest {
    @Test
    void numbersChannelsInPowersOfTwo() {
        assertThat(RulerDrawing.step(40, 36)).isEqualTo(1);
        assertThat(RulerDrawing.step(9, 36)).isEqualTo(4);
        assertThat(RulerDrawing.step(8, 36)).isEqualTo(8);
    }
}
