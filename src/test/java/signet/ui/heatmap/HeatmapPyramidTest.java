package signet.ui.heatmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HeatmapPyramidTest {
    private static byte[] cells(int count, double density, long seed) {
        Random random = new Random(seed);
        byte[] cells = new byte[count];
        for (int i = 0; i < count; i++) {
            cells[i] = (byte) (random.nextDouble() < density ? random.nextInt(1, 256) : 0);
        }
        return cells;
    }

    @ParameterizedTest
    @EnumSource
    void aBlockIsEmptyExactlyWhereAllItsCellsAre(Reduction reduction) {
        Random random = new Random(7);
        for (int trial = 0; trial < 60; trial++) {
            int rows = random.nextInt(1, 90);
            int columns = random.nextInt(1, 90);
            byte[] cells = cells(rows * columns, random.nextDouble() * 0.05, trial);
            HeatmapPyramid pyramid = HeatmapPyramid.of(cells, rows, columns, reduction);
            for (HeatmapPyramid.Level level : pyramid.levels()) {
                assertEmptyWhereNaive(pyramid.cells(), level);
            }
        }
    }

    private static void assertEmptyWhereNaive(
            HeatmapPyramid.Level cells, HeatmapPyramid.Level level) {
        boolean[] kept = new boolean[level.rows() * level.columns()];
        for (int row = 0; row < cells.rows(); row++) {
            for (int column = 0; column < cells.columns(); column++) {
                int block = row / level.block() * level.columns() + column / level.block();
                kept[block] |= cells.at(row, column) != 0;
            }
        }
        for (int i = 0; i < kept.length; i++) {
            assertThat(level.values()[i] != 0).as("entry %d of %s", i, level).isEqualTo(kept[i]);
        }
    }

    @ParameterizedTest
    @CsvSource({"96,96", "192,48", "48,480"})
    void aBlockIsTheMeanOfItsCells(int rows, int columns) {
        byte[] values = cells(rows * columns, 0.4, rows);
        HeatmapPyramid pyramid = HeatmapPyramid.of(values, rows, columns);
        for (HeatmapPyramid.Level level : pyramid.levels()) {
            if (rows % level.block() != 0 || columns % level.block() != 0) {
                continue;
            }
            double halvings = Math.log(level.block()) / Math.log(2) + 1;
            for (int row = 0; row < level.rows(); row++) {
                for (int column = 0; column < level.columns(); column++) {
                    assertThat((double) level.at(row, column))
                            .isCloseTo(
                                    mean(pyramid.cells(), level.block(), row, column),
                                    Offset.offset(0.5 * halvings + 0.5));
                }
            }
        }
    }

    private static double mean(HeatmapPyramid.Level cells, int block, int row, int column) {
        double sum = 0;
        for (int y = row * block; y < (row + 1) * block; y++) {
            for (int x = column * block; x < (column + 1) * block; x++) {
                sum += cells.at(y, x);
            }
        }
        return sum / block / block;
    }

    @Test
    void aSingleKeptWeightIsSeenAtEverySize() {
        byte[] cells = new byte[1000 * 700];
        cells[613 * 1000 + 421] = 1;
        HeatmapPyramid pyramid = HeatmapPyramid.of(cells, 700, 1000);
        assertThat(pyramid.levels().getLast().block()).isGreaterThanOrEqualTo(1000);
        for (HeatmapPyramid.Level level : pyramid.levels()) {
            assertThat(level.at(613 / level.block(), 421 / level.block())).isPositive();
        }
    }

    @Test
    void thirdsStandBesideHalves() {
        assertThat(HeatmapPyramid.of(new byte[100], 10, 10).levels())
                .extracting(HeatmapPyramid.Level::block)
                .containsExactly(1, 2, 3, 4, 6, 8, 12, 16);
    }

    @Test
    void unionKeepsEveryBit() {
        byte[] cells = {1, 0, 2, 4, 0, 0, 0, 0, 1};
        HeatmapPyramid pyramid = HeatmapPyramid.of(cells, 3, 3, Reduction.UNION);
        assertThat(pyramid.atLeast(3).at(0, 0)).isEqualTo(7);
        assertThat(pyramid.atLeast(2).at(0, 0)).isEqualTo(5);
    }

    @Test
    void oppositeWeightsMeetInTheMiddle() {
        byte[] cells = {1, (byte) 255, 0, 0};
        HeatmapPyramid pyramid = HeatmapPyramid.of(cells, 2, 2, Reduction.MEAN_ABOUT_MIDDLE);
        assertThat(pyramid.atLeast(2).at(0, 0)).isEqualTo(CellCoder.MIDDLE);
    }
}
