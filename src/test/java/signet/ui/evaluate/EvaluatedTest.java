package signet.ui.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import signet.app.worker.EvaluateTicket;
import signet.net.Evaluation;
import signet.ui.evaluate.Evaluated.Cell;

class EvaluatedTest {
    private static Evaluated of(double loss, long[][] confusion) {
        long images = 0;
        for (long[] row : confusion) {
            for (long count : row) {
                images += count;
            }
        }
        return new Evaluated(
                Path.of("folder", "t.pth"),
                new EvaluateTicket.Answer(
                        "animals",
                        List.of("cat", "dog", "owl"),
                        new Evaluation(images, images, loss, confusion)));
    }

    private final Evaluated some = of(0.5, new long[][] {{6, 1, 1}, {3, 5, 0}, {0, 0, 0}});

    @Test
    void saysWhatIsTakenForWhat() {
        assertThat(some.sentence(new Cell(1, 0)))
                .isEqualTo("dog taken for cat: 3 of 8 images (37.50 %)");
        assertThat(some.sentence(new Cell(0, 0)))
                .isEqualTo("cat recognised: 6 of 8 images (75.00 %)");
        assertThat(some.sentence(new Cell(2, 1)))
                .isEqualTo("owl taken for dog: 0 of 0 images (0.00 %)");
        assertThat(some.accuracy()).isEqualTo("68.75 % on animals");
    }

    @Test
    void findsTheMostFrequentMistake() {
        assertThat(some.worst()).isEqualTo(new Cell(1, 0));
        assertThat(of(0, new long[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}).worst())
                .isEqualTo(new Cell(0, 0));
    }

    @Test
    void aNetworkGoneAstrayHasNoLoss() {
        assertThat(some.loss()).isEqualTo("0.5000");
        assertThat(of(Double.NaN, new long[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}).loss())
                .isEqualTo("not finite");
    }

    @Test
    void givesEverythingToSpreadsheets() {
        assertThat(some.table())
                .isEqualTo(
                        """
                        Ticket\tt.pth
                        Data\tanimals
                        Images\t16
                        Top 1\t68.75 %
                        Top 5\t100.00 %
                        Loss\t0.5000

                        Class\tAccuracy\tImages\tTaken for cat\tTaken for dog\tTaken for owl
                        cat\t75.00 %\t8\t6\t1\t1
                        dog\t62.50 %\t8\t3\t5\t0
                        owl\tno images\t0\t0\t0\t0
                        """);
    }
}
