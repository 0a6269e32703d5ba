package signet.evidence.tail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static signet.evidence.tail.Exact.closeInLog2;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import signet.qr.Vectors;
import tools.jackson.databind.JsonNode;

class PoissonBinomialTest {
    @Test
    void agreesWithTheFiveTrialsOfTheVectors() {
        JsonNode of = Vectors.group("poisson_binomial").get(0);
        double[] chances = numbers(of.get("p"));
        double[] tails = numbers(of.get("sf"));

        for (int m = 0; m < tails.length; m++) {
            assertThat(Math.pow(2, new PoissonBinomial(chances).log2AtLeast(m)))
                    .isCloseTo(tails[m], within(1e-14));
        }
    }

    @Test
    void agreesWithTheLongVector() {
        JsonNode of = Vectors.group("poisson_binomial").get(1);
        var count = new PoissonBinomial(vectorChances(560));

        assertThat(vectorChances(3)).containsExactly(numbers(of.get("first3")));
        assertThat(count.mean()).isCloseTo(of.get("mean").asDouble(), within(1e-9));
        for (JsonNode tail : of.get("tail")) {
            assertThat(count.log2AtLeast(tail.get("m").asLong()))
                    .satisfies(closeInLog2(tail.get("log2_sf").asDouble()))
                    .isLessThan(tail.get("log2_chernoff").asDouble());
        }
    }

    @Test
    void agreesWithDecimalsAtEveryCount() {
        var random = new SplittableRandom(20260);
        for (int n : new int[] {0, 1, 2, 9, 60}) {
            double[] chances = random.doubles(n, 0.001, 0.999).toArray();
            for (int m = -1; m <= n + 1; m++) {
                assertThat(new PoissonBinomial(chances).log2AtLeast(m))
                        .as("%d of %d", m, n)
                        .satisfies(closeInLog2(Exact.log2TrialTail(chances, m)));
            }
        }
    }

    @Test
    void isBinomialWhereChancesAreEqual() {
        double[] chances = new double[560];
        Arrays.fill(chances, 1.0 / 58);
        for (int m : new int[] {1, 9, 10, 50, 400, 559, 560}) {
            assertThat(new PoissonBinomial(chances).log2AtLeast(m))
                    .as("%d successes", m)
                    .satisfies(closeInLog2(new Binomial(560, 1.0 / 58).log2AtLeast(m)));
        }
    }

    @Test
    void goesFartherThanADouble() {
        double[] chances = new double[1_000];
        Arrays.fill(chances, 1.0 / 64);

        assertThat(new PoissonBinomial(chances).log2AtLeast(1_000)).satisfies(closeInLog2(-6_000));
    }

    @Test
    void refusesCertainty() {
        assertThatThrownBy(() -> new PoissonBinomial(0.5, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PoissonBinomial(0.5, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** The generator that the vectors describe. */
    private static double[] vectorChances(int count) {
        double[] chances = new double[count];
        long x = 12345;
        for (int i = 0; i < count; i++) {
            x = (1103515245 * x + 12345) % (1L << 31);
            chances[i] = 0.05 + 0.9 * (x / (double) (1L << 31));
        }
        return chances;
    }

    private static double[] numbers(JsonNode of) {
        return of.valueStream().mapToDouble(JsonNode::asDouble).toArray();
    }
}
