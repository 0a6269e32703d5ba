package signet.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SpreadTest {
    @Test
    void measuresTheSpreadOfASample() {
        Spread spread = Spread.of(1, 2, 3, 4);

        assertThat(spread.mean()).isEqualTo(2.5);
        assertThat(spread.deviation().orElseThrow()).isCloseTo(1.2910, within(1e-4));
        assertThat(spread.text(2)).isEqualTo("2.50 ± 1.29");
        assertThat(Spread.of(-0.001).text(2)).isEqualTo("0.00");
        assertThat(Spread.of(-1.5).times(2).text(1)).isEqualTo("−3.0");
        assertThat(Spread.of().text(2)).isEqualTo("–");
    }
}
