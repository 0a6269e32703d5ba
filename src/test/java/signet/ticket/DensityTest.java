package signet.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DensityTest {
    @Test
    void isWrittenAsPeopleReadIt() {
        Density density = new Density(51_766, 267_264);

        assertThat(density.percent()).isEqualTo("19.37 %");
        assertThat(density).hasToString("51,766 of 267,264 (19.37 %)");
        assertThat(density.plus(density)).isEqualTo(new Density(103_532, 534_528));
    }

    @Test
    void isZeroWhereThereIsNothing() {
        assertThat(Density.NONE.ratio()).isZero();
    }

    @Test
    void refusesMoreKeptThanThereAre() {
        assertThatThrownBy(() -> new Density(2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Density(-1, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
