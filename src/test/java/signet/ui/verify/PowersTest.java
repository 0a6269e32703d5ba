package signet.ui.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import signet.evidence.PValue;
import signet.evidence.Tries;

class PowersTest {
    @Test
    void neverMakesEvidenceLookStronger() {
        assertThat(Powers.rarity(new PValue(-141.9))).isEqualTo("1 in 2¹⁴¹");
        assertThat(Powers.rarity(new PValue(-5.5))).isEqualTo("1 in 45");
        assertThat(Powers.rarity(PValue.ONE)).isEqualTo("chance");
        assertThat(Powers.log2(new PValue(-10_658.9))).isEqualTo("−10,658");
        assertThat(Powers.log2(new PValue(-0.4))).isEqualTo("0");
    }

    @Test
    void writesExponentsRaised() {
        assertThat(Powers.ofTwo(64)).isEqualTo("2⁶⁴");
        assertThat(Powers.ofTwo(-64)).isEqualTo("2⁻⁶⁴");
    }

    @Test
    void countsReadingsExactlyWhileTheyAreFew() {
        assertThat(Powers.count(Tries.ONE)).isEqualTo("1");
        assertThat(Powers.count(Tries.of(1_440))).isEqualTo("1,440");
        assertThat(Powers.count(Tries.of(20_000_000))).isEqualTo("about 2²⁵");
    }

    @Test
    void placesLandmarksOnASquareRootAxis() {
        assertThat(EvidenceAxis.position(0)).isZero();
        assertThat(EvidenceAxis.position(128)).isEqualTo(0.5);
        assertThat(EvidenceAxis.position(9_999)).isEqualTo(1);
        assertThat(EvidenceAxis.LANDMARKS).extracting(EvidenceAxis.Landmark::bits).isSorted();
    }
}
