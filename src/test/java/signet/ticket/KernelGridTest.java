package signet.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KernelGridTest {
    @Test
    void countsEveryKernelAsANaiveLoopDoes() {
        Random random = new Random(9);
        for (int size : new int[] {1, 3, 9, 25, 49, 63, 64, 65, 121}) {
            Shape shape = Shape.of(5, 7, 1, size);
            BitSet kept = new BitSet();
            IntStream.range(0, 35 * size).filter(i -> random.nextBoolean()).forEach(kept::set);
            KernelGrid grid = KernelGrid.of(Mask.of(shape, kept));

            assertThat(grid.kernelSize()).isEqualTo(size);
            for (int row = 0; row < 5; row++) {
                for (int column = 0; column < 7; column++) {
                    int first = (row * 7 + column) * size;
                    assertThat(grid.kept(row, column))
                            .isEqualTo(kept.get(first, first + size).cardinality());
                }
            }
            assertThat(IntStream.of(grid.keptByRow()).sum()).isEqualTo(kept.cardinality());
        }
    }

    @Test
    void sumsRowsColumnsAndCounts() {
        KernelGrid grid =
                KernelGrid.of(Tensor.of("m", Shape.of(2, 2, 2), 1, 1, 0, 0, 1, 0, 1, 1).binary());

        assertThat(grid.keptByRow()).containsExactly(2, 3);
        assertThat(grid.keptByColumn()).containsExactly(3, 2);
        assertThat(grid.kernelsByKept()).containsExactly(1, 1, 2);
        assertThat(grid.emptyKernels()).isEqualTo(1);
        assertThat(grid.kernels()).isEqualTo(4);
    }

    @Test
    void hasOneWeightPerKernelInALinearLayer() {
        KernelGrid grid = KernelGrid.of(Mask.full(Shape.of(10, 64)));

        assertThat(grid.rows()).isEqualTo(10);
        assertThat(grid.columns()).isEqualTo(64);
        assertThat(grid.kernelSize()).isEqualTo(1);
        assertThat(grid.kernelsByKept()).containsExactly(0, 640);
    }

    @Test
    void refusesShapesWithoutKernels() {
        assertRefused(Shape.of(8));
        assertRefused(Shape.of());
        assertRefused(Shape.of(1 << 20, 1 << 20, 0));
        assertRefused(Shape.of(1, 1, 40_000));
    }

    @Test
    void refusesACellOutsideIt() {
        KernelGrid grid = KernelGrid.of(Mask.full(Shape.of(2, 3)));

        assertThatThrownBy(() -> grid.kept(0, 3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> grid.kept(2, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static void assertRefused(Shape shape) {
        assertThatThrownBy(() -> KernelGrid.of(Mask.full(shape)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(shape.toString());
    }
}
