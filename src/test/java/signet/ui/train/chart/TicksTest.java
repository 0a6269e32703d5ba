package signet.ui.train.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TicksTest {
    @Test
    void takesTheSmallestRoundStepThatFits() {
        assertThat(Ticks.step(3, 5)).isCloseTo(1, within(1e-12));
        assertThat(Ticks.step(0.019, 5)).isCloseTo(0.005, within(1e-12));
        assertThat(Ticks.step(1.6, 2)).isCloseTo(1, within(1e-12));
        assertThat(Ticks.step(40, 5)).isCloseTo(10, within(1e-12));
    }

    @Test
    void namesMultiplesAndBothEnds() {
        assertThat(Ticks.multiples(0.89, 0.921, 0.01))
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : 1)
                .containsExactly(0.89, 0.90, 0.91, 0.92);
    }

    @Test
    void namesDecades() {
        assertThat(Ticks.decades(0.001, 0.1)).hasSize(3);
    }

    @Test
    void namesDensitiesOfEveryDecadeDownToTheLeast() {
        assertThat(Ticks.densities(20))
                .containsExactly(100.0, 80.0, 64.0, 50.0, 40.0, 32.0, 25.0, 20.0);
        assertThat(Ticks.densities(1.1)).endsWith(2.0, 1.6, 1.25).hasSize(20);
    }
}
