package signet.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MaskOverlapTest {
    @Test
    void countsEachOfTheFourCases() {
        MaskOverlap overlap = MaskOverlap.of(mask(8, 0, 1, 2), mask(8, 2, 3));

        assertThat(overlap.both()).isEqualTo(1);
        assertThat(overlap.onlyA()).isEqualTo(2);
        assertThat(overlap.onlyB()).isEqualTo(1);
        assertThat(overlap.neither()).isEqualTo(4);
        assertThat(overlap.jaccard()).hasValue(0.25);
    }

    @Test
    void knowsWhatChanceWouldGive() {
        // Hypergeometric with 8 weights, 3 kept, 2 drawn: mean 3/4, variance 2*(3/8)*(5/8)*(6/7).
        MaskOverlap overlap = MaskOverlap.of(mask(8, 0, 1, 2), mask(8, 2, 3));

        assertThat(overlap.expectedBoth()).isEqualTo(0.75);
        assertThat(overlap.variance()).isCloseTo(2 * 3 / 8.0 * 5 / 8.0 * 6 / 7.0, within(1e-12));
        assertThat(overlap.expectedJaccard().getAsDouble()).isCloseTo(0.75 / 4.25, within(1e-12));
        assertThat(overlap.deviationsAboveChance().getAsDouble())
                .isCloseTo(0.25 / Math.sqrt(overlap.variance()), within(1e-12));
    }

    @Test
    void agreesWithRandomMasksDrawnManyTimes() {
        Random random = new Random(7);
        int draws = 4000;
        double sum = 0;
        double squares = 0;
        MaskOverlap last = MaskOverlap.NONE;
        for (int i = 0; i < draws; i++) {
            last = MaskOverlap.of(drawn(random, 60, 20), drawn(random, 60, 30));
            sum += last.both();
            squares += (double) last.both() * last.both();
        }
        double mean = sum / draws;
        double variance = squares / draws - mean * mean;

        assertThat(mean).isCloseTo(last.expectedBoth(), within(0.2));
        assertThat(variance).isCloseTo(last.variance(), within(0.3));
    }

    @Test
    void addsLayersUpWithChanceActingInEach() {
        MaskOverlap one = MaskOverlap.of(mask(8, 0, 1, 2), mask(8, 2, 3));
        MaskOverlap two = MaskOverlap.of(mask(4, 0, 1), mask(4, 0, 1));
        MaskOverlap sum = one.plus(two).plus(MaskOverlap.NONE);

        assertThat(sum.both()).isEqualTo(3);
        assertThat(sum.total()).isEqualTo(12);
        assertThat(sum.expectedBoth()).isEqualTo(1.75);
        assertThat(sum.variance()).isEqualTo(one.variance() + two.variance());
    }

    @Test
    void saysNothingWhereThereIsNothingToSay() {
        MaskOverlap full = MaskOverlap.of(mask(2, 0, 1), mask(2, 0));

        assertThat(full.deviationsAboveChance()).isEmpty();
        assertThat(full.jaccard()).hasValue(0.5);
        assertThat(MaskOverlap.of(mask(3), mask(3)).jaccard()).isEmpty();
        assertThat(MaskOverlap.NONE.deviationsAboveChance()).isEmpty();
    }

    @Test
    void refusesMasksOfDifferentShapes() {
        Mask wide = Mask.full(Shape.of(2, 3));
        Mask tall = Mask.full(Shape.of(3, 2));

        assertThatThrownBy(() -> MaskOverlap.of(wide, tall))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 × 3")
                .hasMessageContaining("3 × 2");
    }

    private static Mask mask(int size, int... kept) {
        BitSet bits = new BitSet();
        for (int index : kept) {
            bits.set(index);
        }
        return Mask.of(Shape.of(size), bits);
    }

    private static Mask drawn(Random random, int size, int kept) {
        BitSet bits = new BitSet();
        while (bits.cardinality() < kept) {
            bits.set(random.nextInt(size));
        }
        return Mask.of(Shape.of(size), bits);
    }
}
