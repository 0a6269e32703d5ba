package signet.mark.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AssignmentTest {
    /** Group lap of the test vectors, made by SciPy. */
    @Test
    void findsTheOnlyBestAssignment() {
        double[][] cost = {
            {5, 8, 19, 17, 15, 47, 43},
            {28, 49, 17, 6, 13, 4, 47},
            {10, 22, 10, 49, 7, 25, 47},
            {26, 44, 44, 38, 37, 28, 29},
            {41, 21, 47, 43, 18, 20, 35},
            {46, 4, 3, 12, 21, 8, 25},
            {27, 47, 37, 12, 39, 40, 33}
        };
        assertThat(Assignment.cheapest(cost)).containsExactly(0, 5, 4, 6, 1, 2, 3);
    }

    /** Group lap_ties of the test vectors. */
    @Test
    void reachesTheBestTotalAmongTies() {
        double[][] cost = {
            {2, 0, 2, 0, 1, 2},
            {2, 0, 0, 1, 1, 2},
            {0, 0, 0, 1, 0, 0},
            {2, 2, 2, 1, 0, 2},
            {1, 2, 1, 0, 1, 1},
            {1, 1, 0, 0, 2, 2}
        };
        assertThat(total(cost, Assignment.cheapest(cost))).isEqualTo(1);
    }

    @Test
    void beatsEveryPermutationOfSmallProblems() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            double[][] cost = new double[6][6];
            for (double[] row : cost) {
                Arrays.setAll(row, i -> random.nextInt(-20, 20));
            }
            assertThat(total(cost, Assignment.cheapest(cost))).isEqualTo(least(cost, 0, 0));
        }
    }

    @Test
    void assignsNothingToNothing() {
        assertThat(Assignment.cheapest(new double[0][0])).isEmpty();
    }

    private static double total(double[][] cost, int[] columns) {
        assertThat(Arrays.stream(columns).distinct().count()).isEqualTo(cost.length);
        double total = 0;
        for (int row = 0; row < columns.length; row++) {
            total += cost[row][columns[row]];
        }
        return total;
    }

    private static double least(double[][] cost, int row, int used) {
        if (row == cost.length) {
            return 0;
        }
        double best = Double.POSITIVE_INFINITY;
        for (int column = 0; column < cost.length; column++) {
            if ((used & 1 << column) == 0) {
                double rest = least(cost, row + 1, used | 1 << column);
                best = Math.min(best, cost[row][column] + rest);
            }
        }
        return best;
    }
}
