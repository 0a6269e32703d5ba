package signet.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static signet.evidence.Simulation.assertNotTooSmall;
import static signet.evidence.Simulation.assertUniform;
import static signet.evidence.Simulation.bits;
import static signet.evidence.Simulation.xor;

import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import signet.evidence.tail.Binomial;

class SignatureRandomTest {
    private static final int MODULES = 560;
    private static final int KEYS = 2_000;
    private static final NullModel N1 = new SignatureRandom();
    private final SplittableRandom random = new SplittableRandom(11);

    @Test
    void allModulesOfAMarkedTicketAgree() {
        BitSet claimed = bits(random, MODULES, 0.5);

        Score all = N1.all(ModuleComparison.of(MODULES, claimed, claimed), Tries.ONE);

        assertThat(all.statistic()).isEqualTo(Statistic.ALL);
        assertThat(all.pValue().log2()).isCloseTo(-560, within(1e-9));
        assertThat(all.similarity()).isEqualTo(1);
    }

    @Test
    void isUniformOverKeysWhateverTheMask() {
        for (double density : new double[] {0, 0.2, 0.85}) {
            BitSet suspect = bits(random, MODULES, density);
            double[] p = new double[KEYS];
            for (int key = 0; key < KEYS; key++) {
                Score all = N1.all(ModuleComparison.of(MODULES, claimOf(key), suspect), Tries.ONE);
                p[key] = spreadOut(all);
            }

            assertUniform(p);
        }
    }

    @Test
    void everyChangedModuleProvesOneBitAtMost() {
        BitSet original = bits(random, MODULES, 0.8);
        BitSet claimed = claimOf(1);

        Score flipped = flipped(claimed, claimed, original);

        assertThat(flipped.statistic()).isEqualTo(Statistic.FLIP);
        assertThat(flipped.tested()).isEqualTo(xor(claimed, original).cardinality());
        assertThat(flipped.pValue().log2()).isCloseTo(-flipped.tested(), within(1e-6));
    }

    @Test
    void theUnmarkedOriginalAgreesWithNoChangedModule() {
        BitSet original = bits(random, MODULES, 0.8);

        Score flipped = flipped(claimOf(1), original, original);

        assertThat(flipped.matches()).isZero();
        assertThat(flipped.pValue()).isEqualTo(PValue.ONE);
    }

    @Test
    void doesNotAccuseAnEmptyLayer() {
        BitSet original = bits(random, MODULES, 0.85);
        double[] p = new double[KEYS];
        int accusedByACoin = 0;
        for (int key = 0; key < KEYS; key++) {
            Score flipped = flipped(claimOf(key), new BitSet(), original);
            p[key] = Math.pow(2, flipped.pValue().log2());
            double coin = Binomial.fairCoin(flipped.tested()).log2AtLeast(flipped.matches());
            accusedByACoin += coin < -64 ? 1 : 0;
        }

        assertNotTooSmall(p);
        assertThat(accusedByACoin).isGreaterThan(KEYS / 2);
    }

    @Test
    void doesNotTakeARelativeForTheRelease() {
        BitSet original = bits(random, MODULES, 0.8);
        BitSet relative = xor(original, bits(random, MODULES, 0.2));
        double[] p = new double[KEYS];
        for (int key = 0; key < KEYS; key++) {
            p[key] = Math.pow(2, flipped(claimOf(key), relative, original).pValue().log2());
        }

        assertNotTooSmall(p);
    }

    private static Score flipped(BitSet claimed, BitSet observed, BitSet original) {
        ModuleComparison modules =
                ModuleComparison.of(MODULES, claimed, observed).withOriginal(original);
        return N1.flipped(modules, Tries.ONE).orElseThrow();
    }

    /** The same text under one of many keys. */
    private static BitSet claimOf(int key) {
        byte[] secret = ByteBuffer.allocate(16).putInt(key).array();
        return KeyedStream.whiten(secret, Simulation.first(300), MODULES);
    }

    /** A count takes few values; a random point in its step makes its p-value continuous. */
    private double spreadOut(Score score) {
        double step = Binomial.fairCoin(MODULES).log2AtLeast(score.matches() + 1);
        double least = Math.pow(2, step);
        double most = Math.pow(2, score.pValue().log2());
        return least + random.nextDouble() * (most - least);
    }
}
