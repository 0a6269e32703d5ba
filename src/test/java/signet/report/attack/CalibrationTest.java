package signet.report.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import signet.evidence.PValue;
import signet.report.attack.Calibration.Quantile;

class CalibrationTest {
    @Test
    void expectsOrderStatisticsOfUniformNumbers() {
        List<Quantile> quantiles = of(0.5, 0.125).quantiles();

        // Of two uniform numbers -ln of the smaller has mean 1 + 1/2 and variance 1 + 1/4.
        assertThat(quantiles.getFirst().expected()).isCloseTo(1.5 / Math.log(2), within(1e-12));
        assertThat(quantiles.getFirst().deviation())
                .isCloseTo(Math.sqrt(1.25) / Math.log(2), within(1e-12));
        assertThat(quantiles.getFirst().observed()).isCloseTo(3, within(1e-12));
        assertThat(quantiles.getLast().expected()).isCloseTo(0.5 / Math.log(2), within(1e-12));
        assertThat(quantiles.getLast().observed()).isCloseTo(1, within(1e-12));
    }

    @Test
    void measuresTheDistanceFromUniform() {
        double[] even = IntStream.range(0, 100).mapToDouble(i -> (i + 0.5) / 100).toArray();

        assertThat(of(even).distance()).isCloseTo(0.005, within(1e-9));
        assertThat(of(0.25, 0.25).distance()).isCloseTo(0.75, within(1e-12));
        assertThat(of(1, 1).distance()).isCloseTo(1, within(1e-12));
        assertThat(of().distance()).isZero();
    }

    private static Calibration of(double... pValues) {
        return new Calibration(
                IntStream.range(0, pValues.length)
                        .mapToObj(i -> new PValue(Math.log(pValues[i]) / Math.log(2)))
                        .toList());
    }
}
