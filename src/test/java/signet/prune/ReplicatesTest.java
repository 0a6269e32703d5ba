package signet.prune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ReplicatesTest {
    @Test
    void givesMeanAndSampleDeviation() {
        Replicates replicates = Replicates.of(0.90, 0.91, 0.95);

        assertThat(replicates.count()).isEqualTo(3);
        assertThat(replicates.mean()).isCloseTo(0.92, within(1e-12));
        // Squares 4, 1 and 9 of hundredths: the root of 14 / 2.
        assertThat(replicates.deviation()).hasValueCloseTo(Math.sqrt(7) / 100, within(1e-12));
        assertThat(replicates.percent()).isEqualTo("92.00 ± 2.65 %");
    }

    @Test
    void hasNoDeviationOfOneRun() {
        assertThat(Replicates.of(0.9137).deviation()).isEmpty();
        assertThat(Replicates.of(0.9137).percent()).isEqualTo("91.37 %");
    }

    @Test
    void refusesToSumUpNothing() {
        assertThatIllegalArgumentException().isThrownBy(Replicates::of);
    }
}
