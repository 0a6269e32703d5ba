package signet.ui.train.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import signet.ui.train.chart.Curve.Point;

class CurvesTest {
    private static final List<Integer> NAMES = List.of(0, 10);

    private static List<Point> points(double... values) {
        return java.util.stream.IntStream.range(0, values.length)
                .mapToObj(i -> new Point(i + 1, values[i]))
                .toList();
    }

    @Test
    void beginsTheLossAtNothing() {
        Curve loss = Curves.loss(points(1.55, 0.7, 0.214), 10, NAMES);
        assertThat(loss.scale().low()).isZero();
        assertThat(loss.scale().high()).isCloseTo(2, within(1e-9));
        assertThat(loss.newest()).isEqualTo("0.214");
    }

    @Test
    void beginsTheAccuracyBelowTheWorstOfIt() {
        assertThat(Curves.accuracy(points(0.45, 0.9), 10, NAMES).scale().low()).isEqualTo(0.4);
        assertThat(Curves.accuracy(points(0.1), 10, NAMES).scale().low()).isZero();
        assertThat(Curves.accuracy(points(0.95), 10, NAMES).scale().low()).isEqualTo(0.8);
        assertThat(Curves.accuracy(points(0.912), 10, NAMES).newest()).isEqualTo("91.20 %");
    }

    @Test
    void givesEveryDecadeOfTheRateTheSameHeight() {
        Curve rate = Curves.rate(points(0.1, 0.01, 0.001), 10, NAMES);
        Curve.Scale scale = rate.scale();
        double upper = scale.down(0.01) - scale.down(0.1);
        assertThat(scale.down(0.001) - scale.down(0.01)).isCloseTo(upper, within(1e-9));
        assertThat(scale.ticks()).hasSize(3);
        assertThat(rate.newest()).isEqualTo("0.001");
    }

    @Test
    void namesAtMostThreeDecades() {
        assertThat(Curves.rate(points(0.1, 4e-7), 10, NAMES).scale().ticks()).hasSizeLessThan(4);
    }

    @Test
    void standsBeforeTheFirstValue() {
        assertThat(Curves.loss(List.of(), 1, NAMES).newest()).isEmpty();
        assertThat(Curves.accuracy(List.of(), 1, NAMES).newest()).isEmpty();
        assertThat(Curves.rate(List.of(), 1, NAMES).scale().down(0)).isEqualTo(1);
    }
}
