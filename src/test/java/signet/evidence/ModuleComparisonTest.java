package signet.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static signet.evidence.Simulation.first;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class ModuleComparisonTest {
    private static final BitSet CLAIMED = BitSet.valueOf(new long[] {0b1111_0000});
    private static final BitSet OBSERVED = BitSet.valueOf(new long[] {0b1110_0001});
    private static final BitSet ORIGINAL = BitSet.valueOf(new long[] {0b1100_1100});

    @Test
    void countsMatchesOfBothKinds() {
        ModuleComparison modules = ModuleComparison.of(8, CLAIMED, OBSERVED);

        assertThat(modules.matches(modules.known())).isEqualTo(6);
        assertThat(modules.matches(first(4))).isEqualTo(3);
        assertThat(modules.matches(new BitSet())).isZero();
    }

    @Test
    void findsWhatEmbeddingChanged() {
        ModuleComparison modules = ModuleComparison.of(8, CLAIMED, OBSERVED).withOriginal(ORIGINAL);

        assertThat(modules.flipped().orElseThrow().toLongArray()).containsExactly(0b0011_1100);
        assertThat(modules.changedInSuspect().orElseThrow().toLongArray())
                .containsExactly(0b0010_1101);
    }

    @Test
    void knowsNoChangesWithoutTheOriginal() {
        assertThat(ModuleComparison.of(8, CLAIMED, OBSERVED).flipped()).isEmpty();
    }

    @Test
    void leavesOutWhatCouldNotBeRead() {
        ModuleComparison modules =
                ModuleComparison.of(8, CLAIMED, OBSERVED)
                        .withOriginal(ORIGINAL)
                        .withoutUnknown(BitSet.valueOf(new long[] {0b0001_0011}));

        assertThat(modules.known().toLongArray()).containsExactly(0b1110_1100);
        assertThat(modules.matches(modules.known())).isEqualTo(6 - 1);
        assertThat(modules.flipped().orElseThrow().toLongArray()).containsExactly(0b0010_1100);
        assertThat(modules.modules()).isEqualTo(8);
    }

    @Test
    void sharesNoStateWithItsCaller() {
        BitSet claimed = (BitSet) CLAIMED.clone();
        ModuleComparison modules = ModuleComparison.of(8, claimed, OBSERVED);
        claimed.clear();
        modules.claimed().clear();
        modules.known().clear();

        assertThat(modules.claimed()).isEqualTo(CLAIMED);
        assertThat(modules.known()).isEqualTo(first(8));
    }

    @Test
    void refusesBitsBehindTheLastModule() {
        assertThatThrownBy(() -> ModuleComparison.of(7, CLAIMED, OBSERVED))
                .isInstanceOf(IllegalArgumentException.class);
        ModuleComparison modules = ModuleComparison.of(8, CLAIMED, OBSERVED);
        assertThatThrownBy(() -> modules.withOriginal(first(9)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> modules.withoutUnknown(first(9)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
