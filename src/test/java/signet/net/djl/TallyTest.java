package signet.net.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import signet.net.Evaluation;

class TallyTest {
    @Test
    void countsClassesRanksAndLoss() {
        Tally tally = new Tally(6);
        float[] logits = {
            5, 4, 3, 2, 1, 0,
            5, 4, 3, 2, 1, 0,
            0, 0, 0, 0, 0, 9
        };

        tally.add(logits, new int[] {0, 5, 5, 99}, 3);

        Evaluation evaluation = tally.evaluation();
        assertThat(evaluation.images()).isEqualTo(3);
        assertThat(evaluation.top1()).isEqualTo(2);
        assertThat(evaluation.top5()).isEqualTo(2);
        assertThat(evaluation.confusion()[5]).containsExactly(1, 0, 0, 0, 0, 1);
        double first = Math.log(1 + sum(1, 2, 3, 4, 5));
        double last = Math.log(1 + 5 * Math.exp(-9));
        assertThat(evaluation.loss()).isEqualTo((first + first + 5 + last) / 3, within(1e-9));
    }

    private static double sum(int... powers) {
        double sum = 0;
        for (int power : powers) {
            sum += Math.exp(-power);
        }
        return sum;
    }

    @Test
    void staysFiniteForLogitsBeyondTheReachOfExp() {
        Tally tally = new Tally(2);

        tally.add(new float[] {2000, -2000}, new int[] {1}, 1);

        assertThat(tally.evaluation().loss()).isEqualTo(4000);
    }

    @Test
    void countsWhatABatchHasRight() {
        float[] logits = {0, 1, 1, 0, 3, 2};

        assertThat(Tally.right(logits, new int[] {1, 0, 1, 7}, 3)).isEqualTo(2);
    }
}
