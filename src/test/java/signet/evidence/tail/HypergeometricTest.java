package signet.evidence.tail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static signet.evidence.tail.Exact.closeInLog2;

import org.junit.jupiter.api.Test;
import signet.qr.Vectors;
import tools.jackson.databind.JsonNode;

class HypergeometricTest {
    @Test
    void agreesWithTheVectors() {
        for (JsonNode of : Vectors.group("hypergeometric_overlap")) {
            var count =
                    new Hypergeometric(
                            of.get("N").asLong(), of.get("K").asLong(), of.get("n").asLong());

            assertThat(count.log2AtLeast(of.get("k").asLong()))
                    .as("%s", of)
                    .satisfies(closeInLog2(of.get("log2_sf").asDouble()));
        }
    }

    @Test
    void agreesWithWholeNumbersAtEveryCount() {
        for (int all : new int[] {0, 1, 2, 7, 20}) {
            for (int marked = 0; marked <= all; marked++) {
                for (int drawn = 0; drawn <= all; drawn++) {
                    for (int k = 0; k <= drawn + 1; k++) {
                        assertThat(new Hypergeometric(all, marked, drawn).log2AtLeast(k))
                                .as("%d of %d drawn, %d of %d marked", k, drawn, marked, all)
                                .satisfies(closeInLog2(Exact.log2DrawTail(all, marked, drawn, k)));
                    }
                }
            }
        }
    }

    @Test
    void isCalmOnMasksOfMillions() {
        var masks = new Hypergeometric(11_157_504, 2_000_000, 2_000_000);

        assertThat(masks.log2AtLeast(358_505)).isBetween(-1.1, -0.9);
        assertThat(masks.log2AtLeast(1_500_000)).isBetween(-5e6, -1e6);
        assertThat(masks.log2AtLeast(2_000_001)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void refusesMoreThanThereIs() {
        assertThatThrownBy(() -> new Hypergeometric(10, 11, 5))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Hypergeometric(10, 5, 11))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Hypergeometric(10, -1, 5))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
