package signet.mark.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.BitSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import signet.ticket.Layer;
import signet.ticket.Mask;
import signet.ticket.Shape;
import signet.ticket.Tensor;

class LargestWeightsTest {
    private static final Layer WEIGHTS =
            layer(Tensor.of("w", Shape.of(2, 4), 1f, -8f, 3f, 2f, 0.1f, 0.2f, -0.8f, 0.3f));

    private static Layer layer(Tensor weight) {
        return Layer.ofWeight("w", weight);
    }

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
        Layer equal = layer(Tensor.of("w", Shape.of(2, 2), 1f, -1f, 1f, 1f));
        assertThat(LargestWeights.mask(equal, new KeptRule.Largest(0.5, true)).toBitSet().stream())
                .containsExactly(0, 1);
    }

    @Test
    void doesNotCountWhatTheMaskPrunes() {
        BitSet kept = BitSet.valueOf(new long[] {0b1111_1101});
        Layer pruned = WEIGHTS.withMask(Mask.of(WEIGHTS.shape(), kept));
        assertThat(
                        LargestWeights.mask(pruned, new KeptRule.Largest(0.25, false))
                                .toBitSet()
                                .stream())
                .containsExactly(2, 3);
    }

    @Test
    void choosesAsSortingWouldAmongManyMagnitudes() {
        RandomGenerator random = RandomGeneratorFactory.of("SplittableRandom").create(3);
        float[] values = new float[10_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextGaussian() * Math.pow(10, random.nextInt(-30, 30)));
        }
        float[] sorted = values.clone();
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = Math.abs(sorted[i]);
        }
        Arrays.sort(sorted);
        Layer many = layer(Tensor.of("w", Shape.of(100, 100), values));
        for (int count : new int[] {1, 17, 5_000, 9_999}) {
            BitSet largest =
                    LargestWeights.mask(many, new KeptRule.Largest(count / 10_000.0, false))
                            .toBitSet();
            assertThat(largest.cardinality()).isEqualTo(count);
            assertThat(largest.stream().mapToDouble(i -> Math.abs(values[i])).min())
                    .hasValue(sorted[sorted.length - count]);
        }
    }

    @Test
    void takesWhatIsNoNumberForNothing() {
        Layer broken = layer(Tensor.of("w", Shape.of(1, 3), Float.NaN, 0.5f, Float.NaN));
        assertThat(
                        LargestWeights.mask(broken, new KeptRule.Largest(0.34, false))
                                .toBitSet()
                                .stream())
                .containsExactly(1);
    }

    @Test
    void takesWhatIsInfiniteForNothing() {
        Layer broken =
                layer(
                        Tensor.of(
                                "w",
                                Shape.of(2, 3),
                                Float.NEGATIVE_INFINITY,
                                0.5f,
                                Float.POSITIVE_INFINITY,
                                0.1f,
                                0.4f,
                                0.1f));
        for (boolean perChannel : new boolean[] {false, true}) {
            assertThat(
                            LargestWeights.mask(broken, new KeptRule.Largest(0.34, perChannel))
                                    .toBitSet()
                                    .stream())
                    .containsExactly(1, 4);
        }
    }

    @Test
    void refusesADensityThatKeepsAllOrNothing() {
        assertThatThrownBy(() -> new KeptRule.Largest(1, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a density lies between 0 and 1, not 1.0");
    }
}
