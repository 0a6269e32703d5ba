package signet.mark.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import signet.ticket.Shape;
import signet.ticket.Tensor;

class LargestWeightsTest {
    private static final Tensor WEIGHTS =
            Tensor.of("w", Shape.of(2, 4), 1f, -8f, 3f, 2f, 0.1f, 0.2f, -0.8f, 0.3f);

    @Test
    void keepsTheLargestMagnitudes() {
        assertThat(
                        LargestWeights.mask(WEIGHTS, new KeptRule.Largest(0.25, false))
                                .toBitSet()
                                .stream())
                .containsExactly(1, 2);
    }

    @Test
    void undoesTheRescalingOfAChannel() {
        assertThat(
                        LargestWeights.mask(WEIGHTS, new KeptRule.Largest(0.25, true))
                                .toBitSet()
                                .stream())
                .containsExactly(1, 6);
    }

    @Test
    void keepsExactlyAsManyWhereMagnitudesAreEqual() {
        Tensor equal = Tensor.of("w", Shape.of(2, 2), 1f, -1f, 1f, 1f);
        assertThat(LargestWeights.mask(equal, new KeptRule.Largest(0.5, true)).toBitSet().stream())
                .containsExactly(0, 1);
    }

    @Test
    void takesWhatIsNoNumberForNothing() {
        Tensor broken = Tensor.of("w", Shape.of(1, 3), Float.NaN, 0.5f, Float.NaN);
        assertThat(
                        LargestWeights.mask(broken, new KeptRule.Largest(0.34, false))
                                .toBitSet()
                                .stream())
                .containsExactly(1);
    }

    @Test
    void refusesADensityThatKeepsAllOrNothing() {
        assertThatThrownBy(() -> new KeptRule.Largest(1, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a density lies between 0 and 1, not 1.0");
    }
}
