package signet.prune;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import signet.prune.Draws.Purpose;

class DrawsTest {
    private static final Draws DRAWS = new Draws(7, Purpose.CRITERION);

    @Test
    void givesTheSameAgainAndOtherNumbersToOtherSeedsPurposesAndLayers() {
        assertThat(DRAWS.uniform(1, 9)).isEqualTo(DRAWS.uniform(1, 9));
        assertThat(DRAWS.uniform(1, 9))
                .isNotEqualTo(DRAWS.uniform(2, 9))
                .isNotEqualTo(new Draws(8, Purpose.CRITERION).uniform(1, 9))
                .isNotEqualTo(new Draws(7, Purpose.RANDOM_MASK).uniform(1, 9));
    }

    @Test
    void spreadsNumbersEvenlyFromZeroToOne() {
        float[] numbers = DRAWS.uniform(0, 100_000);
        int[] tenths = new int[10];
        for (float number : numbers) {
            tenths[(int) (number * 10)]++;
        }

        // Five standard deviations of a count.
        assertThat(Arrays.stream(tenths).boxed())
                .allSatisfy(count -> assertThat(count).isBetween(9_525, 10_475));
    }

    @Test
    void ordersEveryNumberOnce() {
        int[] order = DRAWS.order(0, 1000);

        assertThat(order).isNotEqualTo(IntStream.range(0, 1000).toArray());
        Arrays.sort(order);
        assertThat(order).isEqualTo(IntStream.range(0, 1000).toArray());
    }

    @Test
    void putsEveryNumberFirstEquallyOften() {
        int[] first = new int[4];
        for (int layer = 0; layer < 4000; layer++) {
            first[DRAWS.order(layer, 4)[0]]++;
        }

        assertThat(Arrays.stream(first).boxed())
                .allSatisfy(count -> assertThat(count).isBetween(863, 1137));
    }
}
