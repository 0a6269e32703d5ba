package signet.evidence.tail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static signet.evidence.tail.Exact.closeInLog2;

import org.junit.jupiter.api.Test;
import signet.qr.Vectors;
import tools.jackson.databind.JsonNode;

class BinomialTest {
    @Test
    void agreesWithTheVectors() {
        for (JsonNode of : Vectors.group("binomial_tail")) {
            Binomial count = new Binomial(of.get("n").asLong(), of.get("p").asDouble());

            assertThat(count.log2AtLeast(of.get("m").asLong()))
                    .as("%s", of)
                    .satisfies(closeInLog2(of.get("log2_sf").asDouble()))
                    .isLessThanOrEqualTo(of.get("log2_chernoff").asDouble());
        }
    }

    @Test
    void findsTheFewestMatchesOfTheVectors() {
        for (JsonNode of : Vectors.group("binomial_threshold_half")) {
            int n = of.get("n").asInt();
            for (var bits : of.get("min_matches").properties()) {
                int fewest =
                        Binomial.fairCoin(n)
                                .fewestFor(-Integer.parseInt(bits.getKey()))
                                .orElseThrow();

                assertThat(fewest).isEqualTo(bits.getValue().asInt());
                assertThat((n - fewest) / (double) n)
                        .isCloseTo(of.get("max_ber").get(bits.getKey()).asDouble(), within(1e-6));
            }
        }
    }

    @Test
    void countsTheTriggersOfTheVectors() {
        for (JsonNode of : Vectors.group("trigger_counts")) {
            int fewest = of.get("min_triggers").asInt();
            for (int triggers = fewest - 1; triggers <= fewest + 12; triggers++) {
                double detected = triggers * of.get("true_detect_rate").asDouble();
                double log2 =
                        new Binomial(triggers, of.get("p0").asDouble())
                                .log2AtLeast((long) Math.ceil(detected - 1e-9));

                assertThat(log2 <= -of.get("neglog2_fpr").asInt())
                        .as("%d triggers, %s", triggers, of)
                        .isEqualTo(triggers >= fewest);
            }
        }
    }

    @Test
    void meetsTheClopperPearsonLimitsOfTheVectors() {
        for (JsonNode of : Vectors.group("clopper_pearson")) {
            long n = of.get("n").asLong();
            long k = of.get("k").asLong();
            double half = Math.log(of.get("alpha").asDouble() / 2) / Math.log(2);
            if (k > 0) {
                double tail = new Binomial(n, of.get("lower").asDouble()).log2AtLeast(k);
                assertThat(tail).isCloseTo(half, within(1e-9));
            }
            if (k < n) {
                // At most k successes are at least n - k failures.
                double failure = 1 - of.get("upper").asDouble();
                double tail = new Binomial(n, failure).log2AtLeast(n - k);
                assertThat(tail).isCloseTo(half, within(1e-9));
            }
        }
    }

    @Test
    void agreesWithWholeNumbersAtEveryCount() {
        for (int n : new int[] {0, 1, 2, 15, 16, 17, 18, 63, 200}) {
            for (int m = -1; m <= n + 1; m++) {
                assertThat(Binomial.fairCoin(n).log2AtLeast(m))
                        .as("%d of %d", m, n)
                        .satisfies(closeInLog2(Exact.log2CoinTail(n, m)));
            }
        }
    }

    @Test
    void keepsItsDigitsFarOut() {
        for (int m : new int[] {2_501, 3_000, 4_000, 4_900, 4_999, 5_000}) {
            assertThat(Binomial.fairCoin(5_000).log2AtLeast(m))
                    .as("%d of 5,000", m)
                    .satisfies(closeInLog2(Exact.log2CoinTail(5_000, m)));
        }
    }

    @Test
    void keepsItsDigitsCloseToCertainty() {
        assertThat(Binomial.fairCoin(400).log2AtLeast(150))
                .isNegative()
                .satisfies(closeInLog2(Exact.log2CoinTail(400, 150)));
    }

    @Test
    void fallsWithEveryMatch() {
        Binomial count = new Binomial(1_000, 0.3);
        for (int m = 1; m <= 1_001; m++) {
            assertThat(count.log2AtLeast(m)).isLessThanOrEqualTo(count.log2AtLeast(m - 1));
        }
    }

    @Test
    void saysWhereNoNumberOfMatchesIsEnough() {
        assertThat(Binomial.fairCoin(63).fewestFor(-64)).isEmpty();
        assertThat(Binomial.fairCoin(64).fewestFor(-64)).hasValue(64);
        assertThat(Binomial.fairCoin(64).fewestFor(0)).hasValue(0);
    }

    @Test
    void refusesWhatIsNoChance() {
        assertThatThrownBy(() -> new Binomial(10, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Binomial(10, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Binomial(10, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Binomial(-1, 0.5))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
