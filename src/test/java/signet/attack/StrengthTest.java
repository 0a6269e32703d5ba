package signet.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StrengthTest {
    private static final Strength SHARE =
            Strength.of("share of the kernels", Strength.Unit.SHARE, 0, 0.99, 0.1);
    private static final Strength EPOCHS = Strength.of("epochs", Strength.Unit.EPOCHS, 1, 9, 1.0);

    @Test
    void isShownAsPeopleCount() {
        assertThat(SHARE.text(0.005)).isEqualTo("0.5 %");
        assertThat(SHARE.text(0.07)).isEqualTo("7 %");
        assertThat(SHARE.text(0.3)).isEqualTo("30 %");
        assertThat(EPOCHS.text(1)).isEqualTo("1 epoch");
        assertThat(EPOCHS.text(3)).isEqualTo("3 epochs");
        assertThat(Strength.of("f", Strength.Unit.FACTOR, 1, 9, 2.0).text(2.5)).isEqualTo("2.5 x");
        assertThat(Strength.whole().text(1)).isEqualTo("all");
    }

    @Test
    void takesWhatIsInRange() {
        assertThat(SHARE.require(0)).isZero();
        assertThat(SHARE.require(0.99)).isEqualTo(0.99);
        assertThat(EPOCHS.require(9)).isEqualTo(9);
    }

    @Test
    void namesTheRangeOtherwise() {
        assertThatThrownBy(() -> SHARE.require(1.2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The strength of this attack (share of the kernels) lies between 0 % and 99 %, not 120 %.");
        assertThatThrownBy(() -> SHARE.require(Double.NaN)).hasMessageContaining("not NaN %");
        assertThatThrownBy(() -> EPOCHS.require(2.5))
                .hasMessageContaining("is a whole number between 1 epoch and 9 epochs, not 2.5");
        assertThatThrownBy(() -> Strength.whole().require(0.5))
                .hasMessageContaining("between all and all, not 0.5");
    }
}
