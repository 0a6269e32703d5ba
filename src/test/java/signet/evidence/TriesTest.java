package signet.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import signet.qr.Vectors;
import tools.jackson.databind.JsonNode;

class TriesTest {
    @Test
    void countsTheSearchesOfTheVectors() {
        for (JsonNode of : Vectors.group("search_multiplicity")) {
            boolean small = of.get("net").asString().startsWith("resnet20");
            String versions = of.get("version").asString();
            IntStream sides =
                    versions.equals("v1-5")
                            ? IntStream.rangeClosed(1, 5)
                            : IntStream.of(Integer.parseInt(versions.substring(1)));
            long places =
                    sides.map(version -> 17 + 4 * version)
                            .mapToLong(side -> small ? resNet20(side) : resNet18(side))
                            .sum();

            assertThat(places).isEqualTo(of.get("positions").asLong());
            assertThat(Tries.of(places).times(8).times(2).times(32).log2())
                    .isCloseTo(of.get("log2_with_ec_mask").asDouble(), within(1e-12));
        }
    }

    @Test
    void paysForFreeAlignment() {
        for (var of : Vectors.group("log2_factorial").properties()) {
            int channels = Integer.parseInt(of.getKey());

            assertThat(Tries.of(1).aligning(channels).log2())
                    .isCloseTo(of.getValue().asDouble(), within(1e-10));
        }
    }

    @Test
    void chargesTheFreerAlignmentToBothSearches() {
        Tries both = Tries.of(3).aligning(16).plus(Tries.of(5));

        assertThat(both).isEqualTo(Tries.of(8).aligning(16));
    }

    @Test
    void correctsAsBonferroniAndNeverBelowSidak() {
        for (JsonNode of : Vectors.group("bonferroni_sidak")) {
            PValue p = new PValue(log2(of.get("p").asDouble()));
            PValue corrected = p.after(Tries.of((long) of.get("T").asDouble()));

            assertThat(corrected.log2())
                    .isCloseTo(log2(of.get("bonferroni").asDouble()), within(1e-9))
                    .isGreaterThanOrEqualTo(log2(of.get("sidak").asDouble()) - 1e-9);
        }
    }

    @Test
    void neverCorrectsAboveCertainty() {
        assertThat(new PValue(-3).after(Tries.of(1_000))).isEqualTo(PValue.ONE);
    }

    @Test
    void hasNoPlaceForASymbolThatDoesNotFit() {
        assertThat(Tries.places(32, 32, 29)).isEqualTo(16);
        assertThat(Tries.places(28, 512, 29)).isZero();
        assertThat(Tries.places(1, 1, 29)).isZero();
    }

    @Test
    void refusesToHaveTriedNothing() {
        assertThatThrownBy(() -> Tries.of(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Tries(1, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Tries(1, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Tries.of(Long.MAX_VALUE).times(2))
                .isInstanceOf(ArithmeticException.class);
    }

    private static double log2(double p) {
        return Math.log(p) / Math.log(2);
    }

    /** Places in the 3 x 3 layers after the stem. */
    private static long resNet20(int side) {
        return 6 * Tries.places(16, 16, side)
                + Tries.places(32, 16, side)
                + 5 * Tries.places(32, 32, side)
                + Tries.places(64, 32, side)
                + 5 * Tries.places(64, 64, side);
    }

    private static long resNet18(int side) {
        long places = 4 * Tries.places(64, 64, side);
        for (int width = 128; width <= 512; width *= 2) {
            places += Tries.places(width, width / 2, side) + 3 * Tries.places(width, width, side);
        }
        return places;
    }
}
