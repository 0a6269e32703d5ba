package signet.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void countsOneAndMany() {
        assertThat(Numbers.count(0, "cell")).isEqualTo("0 cells");
        assertThat(Numbers.count(1, "cell")).isEqualTo("1 cell");
        assertThat(Numbers.count(1_210, "cell")).isEqualTo("1,210 cells");
    }

    @Test
    void writesNoNegativeZero() {
        assertThat(Numbers.fixed(-0.004, 2)).isEqualTo("0.00");
        assertThat(Numbers.fixed(-1.5, 1)).isEqualTo("\u22121.5");
    }

    @Test
    void saysWhereThereIsNoNumber() {
        assertThat(Numbers.fixed(Double.NaN, 2)).isEqualTo("\u2013");
        assertThat(Numbers.fixed(Double.NEGATIVE_INFINITY, 2)).isEqualTo("\u2212\u221e");
    }

    @Test
    void roundsALogarithmSoThatNothingLooksStronger() {
        assertThat(Numbers.log2(-63.9)).isEqualTo("\u221263");
    }
}
