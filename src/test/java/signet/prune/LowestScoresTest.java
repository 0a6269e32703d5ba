package signet.prune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signet.prune.LowestScores.Scored;

class LowestScoresTest {
    /** Few different values: most are ties. Many: most differ in the lower half of their bits. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 100, 1_000_000})
    void takesAwayWhatASortWouldPutFirst(int values) {
        SplittableRandom random = new SplittableRandom(values);
        List<Scored> layers =
                List.of(layer("a", 700, values, random), layer("b", 900, values, random));
        List<int[]> sorted = sorted(layers);
        int count = sorted.size() / 3;
        List<BitSet> expected = layers.stream().map(l -> (BitSet) l.kept().clone()).toList();
        sorted.stream().limit(count).forEach(place -> expected.get(place[0]).clear(place[1]));

        new LowestScores(layers).remove(count);

        assertThat(layers).extracting(Scored::kept).containsExactlyElementsOf(expected);
    }

    @Test
    void ordersNegativeZeroInfiniteAndTinyScores() {
        float[] scores = {
            Float.POSITIVE_INFINITY,
            1,
            Float.MIN_VALUE,
            0f,
            -Float.MIN_VALUE,
            -1,
            Float.NEGATIVE_INFINITY
        };
        for (int count = 0; count <= scores.length; count++) {
            Scored layer = new Scored("a", scores, full(scores.length));

            new LowestScores(List.of(layer)).remove(count);

            assertThat(layer.kept()).isEqualTo(full(scores.length - count));
        }
    }

    @Test
    void takesPositiveAndNegativeZeroAsEqual() {
        Scored layer = new Scored("a", new float[] {0f, -0f, 0f}, full(3));

        new LowestScores(List.of(layer)).remove(1);

        assertThat(layer.kept().nextClearBit(0)).isZero();
        assertThat(layer.kept().cardinality()).isEqualTo(2);
    }

    @Test
    void refusesAScoreThatIsNotANumber() {
        Scored layer = new Scored("conv1", new float[] {1, Float.NaN}, full(2));

        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> new LowestScores(List.of(layer)).remove(1))
                .withMessage("Weight 1 of conv1 has no importance: its gradient is not a number.");
    }

    @Test
    void doesNotLookAtScoresOfPrunedWeights() {
        BitSet second = new BitSet();
        second.set(1);
        Scored layer = new Scored("a", new float[] {Float.NaN, 5}, second);

        new LowestScores(List.of(layer)).remove(1);

        assertThat(layer.kept().isEmpty()).isTrue();
    }

    private static Scored layer(String name, int size, int values, SplittableRandom random) {
        float[] scores = new float[size];
        BitSet kept = new BitSet();
        for (int i = 0; i < size; i++) {
            scores[i] = (random.nextInt(values) - values / 2) / 1000f;
            kept.set(i, random.nextInt(4) > 0);
        }
        return new Scored(name, scores, kept);
    }

    /** Places [layer, index] of the kept weights, the lowest score first; the sort is stable. */
    private static List<int[]> sorted(List<Scored> layers) {
        List<int[]> places = new ArrayList<>();
        for (int l = 0; l < layers.size(); l++) {
            int layer = l;
            layers.get(l).kept().stream().forEach(i -> places.add(new int[] {layer, i}));
        }
        places.sort(Comparator.comparingDouble(p -> layers.get(p[0]).scores()[p[1]] + 0f));
        return places;
    }

    private static BitSet full(int size) {
        BitSet all = new BitSet();
        all.set(0, size);
        return all;
    }
}
