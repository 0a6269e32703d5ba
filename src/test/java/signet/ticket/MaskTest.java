package signet.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MaskTest {
    @Test
    void countsBetweenIndicesAsANaiveLoopDoes() {
        Random random = new Random(5);
        for (int round = 0; round < 2000; round++) {
            int size = 1 + random.nextInt(400);
            BitSet kept = bits(random, size);
            Mask mask = Mask.of(Shape.of(size), kept);
            int from = random.nextInt(size + 1);
            int to = from + random.nextInt(size - from + 1);

            assertThat(mask.keptBetween(from, to)).isEqualTo(kept.get(from, to).cardinality());
        }
    }

    @Test
    void refusesARangeOutsideIt() {
        Mask mask = Mask.full(Shape.of(10));

        assertThatThrownBy(() -> mask.keptBetween(0, 11))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> mask.keptBetween(5, 4))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> mask.isKept(10)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void knowsEachWeight() {
        Random random = new Random(6);
        BitSet kept = bits(random, 130);
        Mask mask = Mask.of(Shape.of(13, 10), kept);

        for (int i = 0; i < 130; i++) {
            assertThat(mask.isKept(i)).isEqualTo(kept.get(i));
        }
        assertThat(mask.toBitSet()).isEqualTo(kept);
        assertThat(mask.kept()).isEqualTo(kept.cardinality());
        assertThat(mask.density()).isEqualTo(new Density(kept.cardinality(), 130));
    }

    @Test
    void keepsWhatBothKeep() {
        Random random = new Random(8);
        BitSet left = bits(random, 100);
        BitSet right = bits(random, 100);
        Mask a = Mask.of(Shape.of(100), left);
        Mask b = Mask.of(Shape.of(100), right);
        left.and(right);

        assertThat(a.and(b)).isEqualTo(Mask.of(Shape.of(100), left));
        assertThat(a.keptByBoth(b)).isEqualTo(left.cardinality());
        assertThat(a.and(Mask.full(Shape.of(100)))).isEqualTo(a).hasSameHashCodeAs(a);
    }

    @Test
    void refusesToMeetAMaskOfAnotherShape() {
        Mask wide = Mask.full(Shape.of(2, 3));
        Mask tall = Mask.full(Shape.of(3, 2));

        assertThat(wide).isNotEqualTo(tall);
        assertThatThrownBy(() -> wide.and(tall)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesIndicesOutsideItsShape() {
        BitSet outside = new BitSet();
        outside.set(4);

        assertThatThrownBy(() -> Mask.of(Shape.of(4), outside))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("index 4 is outside 4");
    }

    @Test
    void isFullAtTheEdgeOfAWord() {
        for (int size : new int[] {0, 1, 63, 64, 65, 128}) {
            assertThat(Mask.full(Shape.of(size)).kept()).isEqualTo(size);
        }
    }

    private static BitSet bits(Random random, int size) {
        BitSet kept = new BitSet();
        for (int i = 0; i < size; i++) {
            kept.set(i, random.nextInt(3) == 0);
        }
        return kept;
    }
}
