package signet.net.train;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TeachingTest {
    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesATemperatureThatIsNone(double temperature) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Teaching(temperature, 1))
                .withMessage(
                        "The temperature of a distillation is a number above 0, not %s.",
                        temperature);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.5, 1.5, Double.NaN})
    void refusesAPartThatIsNone(double soft) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Teaching(3, soft))
                .withMessage(
                        "The teacher's part of the loss is above 0 and at most 1, not %s.", soft);
    }
}
