package signet.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PValueTest {
    @Test
    void printsWithARealMinusAndNeverMinusZero() {
        assertThat(new PValue(-141.26)).hasToString("log2 p −141.3");
        assertThat(new PValue(-0.04)).hasToString("log2 p 0.0");
        assertThat(new PValue(-0.06)).hasToString("log2 p −0.1");
        assertThat(PValue.ONE).hasToString("log2 p 0.0");
    }

    @Test
    void refusesMoreThanCertain() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PValue(0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new PValue(Double.NaN));
    }

    @Test
    void paysForEveryTryAndNeverExceedsOne() {
        assertThat(new PValue(-20).after(Tries.of(1024)).log2()).isEqualTo(-10);
        assertThat(new PValue(-3).after(Tries.of(1024))).isEqualTo(PValue.ONE);
    }
}
