package signet.attack.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawsTest {
    private static final int MANY = 100_000;
    private final Draws draws = Draws.of(1, "a");

    @Test
    void areUniform() {
        double mean = IntStream.range(0, MANY).mapToDouble(i -> draws.uniform(2, i)).sum() / MANY;
        long low = IntStream.range(0, MANY).filter(i -> draws.uniform(2, i) < 0.01).count();

        assertThat(mean).isCloseTo(0.5, within(0.004));
        assertThat(low).isBetween(880L, 1120L);
    }

    @Test
    void areNormal() {
        double[] all = IntStream.range(0, MANY).mapToDouble(i -> draws.normal(2, i)).toArray();
        double mean = IntStream.range(0, MANY).mapToDouble(i -> all[i]).sum() / MANY;
        double square = IntStream.range(0, MANY).mapToDouble(i -> all[i] * all[i]).sum() / MANY;
        long outside = IntStream.range(0, MANY).filter(i -> Math.abs(all[i]) > 1.96).count();

        assertThat(mean).isCloseTo(0, within(0.013));
        assertThat(square).isCloseTo(1, within(0.02));
        assertThat(outside).isBetween(4720L, 5280L);
    }

    @Test
    void areBelowTheirBound() {
        int[] counts = new int[9];
        IntStream.range(0, 9000).forEach(i -> counts[draws.below(9, 0, i)]++);

        assertThat(IntStream.of(counts).boxed())
                .allSatisfy(count -> assertThat(count).isBetween(870, 1130));
    }

    @Test
    void orderEverythingOnce() {
        int[] order = draws.order(1000, 3);

        assertThat(order).isNotEqualTo(IntStream.range(0, 1000).toArray());
        assertThat(order).containsExactlyInAnyOrder(IntStream.range(0, 1000).toArray());
        assertThat(draws.order(0, 3)).isEmpty();
    }

    @Test
    void dependOnSeedAttackLayerAndWeight() {
        long one = draws.word(1, 1);

        assertThat(draws.word(1, 1)).isEqualTo(one);
        assertThat(Draws.of(2, "a").word(1, 1)).isNotEqualTo(one);
        assertThat(Draws.of(1, "b").word(1, 1)).isNotEqualTo(one);
        assertThat(draws.word(2, 1)).isNotEqualTo(one);
        assertThat(draws.word(1, 2)).isNotEqualTo(one);
    }
}
