package signet.evidence.tail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FisherCombinationTest {
    @Test
    void leavesASinglePValueAlone() {
        assertThat(FisherCombination.log2(-12.5)).isCloseTo(-12.5, within(1e-12));
        assertThat(FisherCombination.log2()).isZero();
        assertThat(FisherCombination.log2(0, 0)).isZero();
        assertThat(FisherCombination.log2(-1, Double.NEGATIVE_INFINITY))
                .isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void combinesTwoByTheirProduct() {
        // For two, P(U V <= x) = x (1 - ln x).
        double x = Math.pow(2, -7);
        double expected = Math.log(x * (1 - Math.log(x))) / Math.log(2);

        assertThat(FisherCombination.log2(-3, -4)).isCloseTo(expected, within(1e-12));
    }

    @Test
    void givesBackUniformPValues() {
        var random = new SplittableRandom(8);
        int below = 0;
        for (int i = 0; i < 20_000; i++) {
            double[] log2 = random.doubles(9, 0, 1).map(p -> Math.log(p) / Math.log(2)).toArray();
            below += FisherCombination.log2(log2) <= -3 ? 1 : 0;
        }

        assertThat(below / 20_000.0).isCloseTo(0.125, within(0.01));
    }

    @Test
    void goesFartherThanADoubleWithManyLayers() {
        double[] log2 = new double[162];
        Arrays.fill(log2, -200);

        assertThat(FisherCombination.log2(log2)).isBetween(-32_400.0, -30_000.0);
    }
}
