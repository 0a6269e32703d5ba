package signet.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScoreTest {
    @Test
    void holdsThePercentageBesideItsPValue() {
        Score score = new Score(Statistic.ALL, 560, 420, new PValue(-100), Tries.of(1 << 10));

        assertThat(score.similarity()).isEqualTo(0.75);
        assertThat(score.corrected()).isEqualTo(new PValue(-90));
        assertThat(score.statistic().symbol()).isEqualTo("S_all");
    }

    @Test
    void hasNoPercentageOfNothing() {
        Score score = new Score(Statistic.FLIP, 0, 0, PValue.ONE, Tries.ONE);

        assertThat(score.similarity()).isZero();
    }

    @Test
    void refusesMoreMatchesThanTests() {
        assertThatThrownBy(() -> new Score(Statistic.ALL, 5, 6, PValue.ONE, Tries.ONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Score(Statistic.ALL, 5, -1, PValue.ONE, Tries.ONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void pValuesCompareByStrengthAndPrintWell() {
        assertThat(new PValue(-141.25)).hasToString("log2 p \u2212141.3").isLessThan(PValue.ONE);
        assertThat(new PValue(-0.0)).isEqualTo(PValue.ONE).hasToString("log2 p 0.0");
        assertThat(new PValue(-3).or(new PValue(-2))).isEqualTo(new PValue(-2));
        assertThat(new PValue(-2).or(new PValue(-3))).isEqualTo(new PValue(-2));
        assertThatThrownBy(() -> new PValue(1e-9)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PValue(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void evidenceHoldsWhatTheRecordAllows() {
        var modules = ModuleComparison.of(8, Simulation.first(4), Simulation.first(4));

        Evidence evidence =
                Evidence.of(modules, new SignatureRandom(), Tries.ONE, Optional.empty());

        assertThat(evidence.all().matches()).isEqualTo(8);
        assertThat(evidence.flipped()).isEmpty();
        assertThat(evidence.masks()).isEmpty();
    }
}
