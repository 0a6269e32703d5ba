package signet.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static signet.evidence.Simulation.assertNotTooSmall;
import static signet.evidence.Simulation.assertUniform;
import static signet.evidence.Simulation.bits;
import static signet.evidence.Simulation.first;
import static signet.evidence.Simulation.xor;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import signet.evidence.tail.PoissonBinomial;
import signet.qr.Vectors;
import tools.jackson.databind.JsonNode;

class MaskRandomTest {
    private static final int SIDE = 29;
    private static final int MODULES = 560;
    private static final int MASKS = 2_000;
    private final SplittableRandom random = new SplittableRandom(12);

    @Test
    void agreesWithTheVector() {
        JsonNode of = Vectors.group("row_col_null");
        BitSet mask = grid(of.get("mask"));
        BitSet signature = grid(of.get("signature"));
        int[] kernels = IntStream.range(0, 64).toArray();
        NullModel chance = MaskRandom.of(LayerMargins.of(8, 8, mask, 8), signature, kernels);

        Score all = chance.all(ModuleComparison.of(64, signature, mask), Tries.ONE);

        assertThat(all.matches()).isEqualTo(of.get("matches").asLong());
        assertThat(all.pValue().log2()).isCloseTo(of.get("log2").asDouble(), within(1e-12));
    }

    @Test
    void isUniformOverMasksOfKnownChances() {
        double[] kept = random.doubles(MODULES, 0.1, 0.95).toArray();
        BitSet claimed = bits(random, MODULES, 0.6);
        double[] match =
                IntStream.range(0, MODULES)
                        .mapToDouble(i -> claimed.get(i) ? kept[i] : 1 - kept[i])
                        .toArray();
        NullModel chance = new MaskRandom(match);
        PoissonBinomial count = new PoissonBinomial(match);
        double[] p = new double[MASKS];
        for (int i = 0; i < MASKS; i++) {
            var modules = ModuleComparison.of(MODULES, claimed, bits(random, kept));
            Score all = chance.all(modules, Tries.ONE);
            double least = Math.pow(2, count.log2AtLeast(all.matches() + 1));
            double most = Math.pow(2, all.pValue().log2());
            p[i] = least + random.nextDouble() * (most - least);
        }

        assertUniform(p);
    }

    @Test
    void isHonestWhereMarginsAreEstimated() {
        double[] kept = new double[64 * 64];
        double[] rows = random.doubles(64, 0.3, 1).toArray();
        double[] columns = random.doubles(64, 0.3, 1).toArray();
        for (int i = 0; i < kept.length; i++) {
            kept[i] = 0.9 * rows[i / 64] * columns[i % 64];
        }
        int[] kernels =
                IntStream.range(0, SIDE * SIDE)
                        .map(i -> (i / SIDE + 5) * 64 + i % SIDE + 9)
                        .limit(MODULES)
                        .toArray();
        BitSet claimed = bits(random, MODULES, 0.3);
        double[] p = new double[MASKS / 4];
        for (int i = 0; i < p.length; i++) {
            BitSet layer = bits(random, kept);
            NullModel chance =
                    MaskRandom.of(LayerMargins.of(64, 64, layer, SIDE), claimed, kernels);
            var modules = ModuleComparison.of(MODULES, claimed, read(layer, kernels));
            p[i] = Math.pow(2, chance.all(modules, Tries.ONE).pValue().log2());
        }

        assertNotTooSmall(p);
    }

    @Test
    void expectsAFullLayerToAgreeWithAFullClaim() {
        BitSet full = first(MODULES);
        int[] kernels = IntStream.range(0, MODULES).toArray();
        NullModel chance = MaskRandom.of(LayerMargins.of(28, 20, full, SIDE), full, kernels);

        Score all = chance.all(ModuleComparison.of(MODULES, full, full), Tries.ONE);

        assertThat(all.similarity()).isEqualTo(1);
        // Clamped chances: 560 log2(57 / 58), not the 560 bits of a fair coin.
        assertThat(all.pValue().log2()).isCloseTo(-14.05, within(0.01));
    }

    @Test
    void holdsRelativesAgainstAFairCoin() {
        BitSet original = first(MODULES);
        BitSet claimed = xor(original, first(160));
        BitSet relative = xor(original, first(56));
        double[] rare = new double[MODULES];
        Arrays.fill(rare, 0.1);

        Score flipped =
                new MaskRandom(rare)
                        .flipped(
                                ModuleComparison.of(MODULES, claimed, relative)
                                        .withOriginal(original),
                                Tries.ONE)
                        .orElseThrow();

        assertThat(flipped.matches()).isEqualTo(56);
        assertThat(new PoissonBinomial(Arrays.copyOf(rare, 160)).log2AtLeast(56)).isLessThan(-50);
        assertThat(flipped.pValue().log2()).isCloseTo(0, within(1e-3));
    }

    @Test
    void leavesUnknownModulesOut() {
        double[] chances = random.doubles(8, 0.1, 0.9).toArray();
        BitSet claimed = first(8);
        ModuleComparison modules =
                ModuleComparison.of(8, claimed, claimed).withoutUnknown(first(5));

        assertThat(new MaskRandom(chances).all(modules, Tries.ONE).pValue().log2())
                .isCloseTo(
                        Math.log(chances[5] * chances[6] * chances[7]) / Math.log(2),
                        within(1e-12));
    }

    @Test
    void refusesChancesOfOtherModules() {
        NullModel chance = new MaskRandom(0.5, 0.5);
        ModuleComparison modules = ModuleComparison.of(3, new BitSet(), new BitSet());

        assertThatThrownBy(() -> chance.all(modules, Tries.ONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LayerMargins.of(2, 2, first(5), 2))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LayerMargins.of(2, 2, first(4), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isDataLikeAnyOther() {
        assertThat(new MaskRandom(0.5, 0.25))
                .isEqualTo(new MaskRandom(0.5, 0.25))
                .hasSameHashCodeAs(new MaskRandom(0.5, 0.25))
                .isNotEqualTo(new MaskRandom(0.5));
    }

    private static BitSet read(BitSet layer, int[] kernels) {
        BitSet observed = new BitSet();
        for (int i = 0; i < kernels.length; i++) {
            observed.set(i, layer.get(kernels[i]));
        }
        return observed;
    }

    static BitSet grid(JsonNode rows) {
        BitSet bits = new BitSet();
        int i = 0;
        for (JsonNode row : rows) {
            for (JsonNode cell : row) {
                bits.set(i++, cell.asInt() == 1);
            }
        }
        return bits;
    }
}
