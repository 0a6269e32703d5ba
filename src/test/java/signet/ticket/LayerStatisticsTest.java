package signet.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LayerStatisticsTest {
    /** Three output channels, two input channels, kernels of two; channel 1 is dead. */
    private static final Layer SMALL =
            Layer.ofWeight(
                    "conv",
                    Tensor.of(
                            "conv.weight",
                            Shape.of(3, 2, 1, 2),
                            new float[] {1, -2, 0, 0, 0, 0, 0, 0, 0, 3, -4, 5}));

    @Test
    void countsKernelsAndChannels() {
        LayerStatistics statistics = LayerStatistics.of(SMALL);

        assertThat(statistics.density()).isEqualTo(new Density(5, 12));
        assertThat(statistics.kernels()).isEqualTo(6);
        assertThat(statistics.emptyKernels()).isEqualTo(3);
        assertThat(statistics.kernelsByKept()).containsExactly(3, 1, 2);
        assertThat(statistics.deadOutputs()).isEqualTo(1);
        assertThat(statistics.deadInputs()).isZero();
        assertThat(statistics.outputs())
                .containsExactly(new Density(2, 4), new Density(0, 4), new Density(3, 4));
        assertThat(statistics.inputs()).containsExactly(new Density(3, 6), new Density(2, 6));
        assertThat(statistics.meanKeptPerKernel()).isCloseTo(5 / 6.0, within(1e-12));
    }

    @Test
    void describesKeptWeightsOnly() {
        WeightStatistics.Spread spread = spreadOf(SMALL);

        assertThat(spread.min()).isEqualTo(-4);
        assertThat(spread.max()).isEqualTo(5);
        assertThat(spread.magnitudes().median()).isEqualTo(3);
        assertThat(spread.magnitudes().p5()).isCloseTo(1.2, within(1e-12));
        assertThat(spread.histogram().limit()).isEqualTo(5);
        assertThat(spread.histogram().total()).isEqualTo(5);
    }

    @Test
    void leavesOutPrunedMassThatTheFileStillHolds() {
        Tensor weight = Tensor.of("w", Shape.of(2, 2), 100, 1, 2, 3);
        Tensor mask = Tensor.of("m", Shape.of(2, 2), 0, 1, 1, 1);

        assertThat(spreadOf(Layer.of("fc", weight, mask)).max()).isEqualTo(3);
    }

    @Test
    void hasNoWeightsInAFileOfMasksOrWhereNothingIsKept() {
        Tensor mask = Tensor.of("m", Shape.of(2, 2), 0, 1, 1, 1);
        Tensor zeros = Tensor.of("w", Shape.of(2, 2), 0, 0, 0, 0);

        assertThat(LayerStatistics.of(Layer.ofMask("fc", mask)).weights()).isEmpty();
        assertThat(LayerStatistics.of(Layer.ofWeight("fc", zeros)).weights()).isEmpty();
    }

    @Test
    void countsWeightsThatAreNotNumbersApart() {
        Tensor weight =
                Tensor.of("w", Shape.of(1, 4), Float.NaN, Float.NEGATIVE_INFINITY, 2, Float.NaN);
        WeightStatistics some = WeightStatistics.of(weight, Mask.full(weight.shape()));
        Tensor broken = Tensor.of("w", Shape.of(1, 1), Float.NaN);
        WeightStatistics none = WeightStatistics.of(broken, Mask.full(broken.shape()));

        assertThat(some.finite()).isEqualTo(1);
        assertThat(some.nonFinite()).isEqualTo(3);
        assertThat(some.spread().orElseThrow().magnitudes().p95()).isEqualTo(2);
        assertThat(none.nonFinite()).isEqualTo(1);
        assertThat(none.spread()).isEmpty();
    }

    @Test
    void findsTheSameQuantilesAsSorting() {
        Random random = new Random(11);
        for (int round = 0; round < 50; round++) {
            float[] values = new float[1 + random.nextInt(20_000)];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (random.nextGaussian() * Math.pow(10, random.nextInt(9) - 4));
            }
            Layer layer = Layer.ofWeight("fc", Tensor.of("w", Shape.of(1, values.length), values));
            double[] sorted = new double[values.length];
            Arrays.setAll(sorted, i -> Math.abs(values[i]));
            Arrays.sort(sorted);
            WeightStatistics.Quantiles found = spreadOf(layer).magnitudes();

            assertThat(List.of(found.p5(), found.p25(), found.median(), found.p75(), found.p95()))
                    .containsExactly(
                            quantile(sorted, 0.05),
                            quantile(sorted, 0.25),
                            quantile(sorted, 0.5),
                            quantile(sorted, 0.75),
                            quantile(sorted, 0.95));
        }
    }

    @Test
    void binsWeightsByTheirEdges() {
        Tensor weight = Tensor.of("w", Shape.of(1, 5), -1, -0.01f, 0, 0.99f, 1);
        WeightHistogram histogram =
                WeightStatistics.of(weight, Mask.full(weight.shape()))
                        .spread()
                        .orElseThrow()
                        .histogram();
        int middle = histogram.bins() / 2;

        assertThat(histogram.edge(0)).isEqualTo(-1);
        assertThat(histogram.edge(middle)).isZero();
        assertThat(histogram.edge(histogram.bins())).isEqualTo(1);
        assertThat(histogram.counts().getFirst()).isEqualTo(1);
        assertThat(histogram.counts().get(middle - 1)).isEqualTo(1);
        assertThat(histogram.counts().get(middle)).isEqualTo(1);
        assertThat(histogram.counts().getLast()).isEqualTo(2);
        assertThat(histogram.highest()).isEqualTo(2);
    }

    @Test
    void binsTheSmallestAndTheLargestFloatsThereAre() {
        for (float extreme : new float[] {Float.MIN_VALUE, Float.MAX_VALUE}) {
            Tensor weight = Tensor.of("w", Shape.of(1, 2), -extreme, extreme);
            WeightHistogram histogram =
                    WeightStatistics.of(weight, Mask.full(weight.shape()))
                            .spread()
                            .orElseThrow()
                            .histogram();

            assertThat(histogram.counts().getFirst()).isEqualTo(1);
            assertThat(histogram.counts().getLast()).isEqualTo(1);
        }
    }

    @Test
    void givesKeptZerosABinAndARange() {
        Tensor weight = Tensor.of("w", Shape.of(1, 2), 0, -0.0f);
        WeightStatistics.Spread spread =
                WeightStatistics.of(weight, Mask.full(weight.shape())).spread().orElseThrow();

        assertThat(spread.histogram().total()).isEqualTo(2);
        assertThat(spread.histogram().limit()).isPositive();
        assertThat(spread.magnitudes().p95()).isZero();
    }

    @Test
    void refusesAMaskOfAnotherShape() {
        Tensor weight = Tensor.of("w", Shape.of(1, 2), 1, 2);

        assertThatThrownBy(() -> WeightStatistics.of(weight, Mask.full(Shape.of(2, 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 × 1");
    }

    @Test
    void refusesAnOddNumberOfBins() {
        assertThatThrownBy(() -> new WeightHistogram(1, List.of(1L)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static WeightStatistics.Spread spreadOf(Layer layer) {
        return LayerStatistics.of(layer).weights().orElseThrow().spread().orElseThrow();
    }

    private static double quantile(double[] sorted, double level) {
        double position = level * (sorted.length - 1);
        int below = (int) position;
        double low = sorted[below];
        double high = sorted[(int) Math.ceil(position)];
        return low + (position - below) * (high - low);
    }
}
