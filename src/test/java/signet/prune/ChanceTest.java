package signet.prune;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import signet.data.batch.Draw;

class ChanceTest {
    private static final Chance CHANCE = new Chance(7, Draw.PRUNING);

    @Test
    void givesTheSameAgainAndOtherNumbersToOtherSeedsPurposesAndLayers() {
        assertThat(CHANCE.uniform(1, 9)).isEqualTo(CHANCE.uniform(1, 9));
        assertThat(CHANCE.uniform(1, 9))
                .isNotEqualTo(CHANCE.uniform(2, 9))
                .isNotEqualTo(new Chance(8, Draw.PRUNING).uniform(1, 9))
                .isNotEqualTo(new Chance(7, Draw.RANDOM_MASK).uniform(1, 9));
    }

    @Test
    void spreadsNumbersEvenlyFromZeroToOne() {
        float[] numbers = CHANCE.uniform(0, 100_000);
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
        int[] order = CHANCE.order(0, 1000);

        assertThat(order).isNotEqualTo(IntStream.range(0, 1000).toArray());
        Arrays.sort(order);
        assertThat(order).isEqualTo(IntStream.range(0, 1000).toArray());
    }

    @Test
    void putsEveryNumberFirstEquallyOften() {
        int[] first = new int[4];
        for (int layer = 0; layer < 4000; layer++) {
            first[CHANCE.order(layer, 4)[0]]++;
        }

        assertThat(Arrays.stream(first).boxed())
                .allSatisfy(count -> assertThat(count).isBetween(863, 1137));
    }
}
