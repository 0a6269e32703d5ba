package signet.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimRuleTest {
    private static final ClaimRule RULE = ClaimRule.STANDARD;

    /** log2 p of each statistic, {@code none} where it is absent, and what may be said. */
    @ParameterizedTest
    @CsvSource({
        "-64,   none,  Carries this release",
        "-64,   0,     Carries this release",
        "-64,   -64,   Carries this release",
        "-63.9, none,  Inconclusive",
        "-63.9, -63.9, Inconclusive",
        "-63.9, -64,   Same lineage",
        "0,     none,  Inconclusive",
        "0,     0,     Inconclusive",
        "0,     -9999, Same lineage",
        "none,  none,  Inconclusive",
        "none,  0,     Inconclusive",
        "none,  -64,   Same lineage"
    })
    void judges(String flipped, String mask, String words) {
        // S_all has no voice: each line holds with and without it.
        for (double all : new double[] {0, -560}) {
            Verdict verdict = RULE.judge(evidence(all, flipped, mask, Tries.ONE));

            assertThat(verdict.words()).isEqualTo(words);
            assertThat(verdict.supportsClaim()).isEqualTo(words.startsWith("Carries"));
        }
    }

    @Test
    void readsWithoutClaiming() {
        assertThat(ClaimRule.withoutRecord(true).words()).isEqualTo("Read, no claim");
        assertThat(ClaimRule.withoutRecord(true).supportsClaim()).isFalse();
        assertThat(ClaimRule.withoutRecord(false))
                .isInstanceOfSatisfying(
                        Verdict.Inconclusive.class,
                        verdict -> assertThat(verdict.reason()).contains("No signature was read"));
    }

    @Test
    void judgesAfterPayingForTheSearch() {
        assertThat(RULE.judge(evidence(0, "-80", "none", Tries.of(1L << 16))).words())
                .isEqualTo("Carries this release");
        assertThat(RULE.judge(evidence(0, "-80", "none", Tries.of((1L << 16) + 1))).words())
                .isEqualTo("Inconclusive");
        assertThat(RULE.judge(evidence(0, "0", "-80", Tries.of(1L << 17))).words())
                .isEqualTo("Inconclusive");
    }

    @Test
    void obeysOtherThresholds() {
        ClaimRule strict = new ClaimRule(-128, -256);

        assertThat(strict.judge(evidence(0, "-127", "-255", Tries.ONE)).words())
                .isEqualTo("Inconclusive");
        assertThat(strict.judge(evidence(0, "-127", "-256", Tries.ONE)).words())
                .isEqualTo("Same lineage");
        assertThat(strict.judge(evidence(0, "-128", "-255", Tries.ONE)).words())
                .isEqualTo("Carries this release");
    }

    @Test
    void saysWhyNothingCanBeClaimed() {
        assertThat(reason(evidence(-560, "none", "none", Tries.ONE)))
                .contains("does not say which modules embedding changed");
        assertThat(reason(evidence(-560, "-10", "none", Tries.ONE)))
                .contains("more than chance allows");
        Score few = new Score(Statistic.FLIP, 40, 40, new PValue(-40), Tries.of(1L << 20));
        assertThat(
                        reason(
                                new Evidence(
                                        score(Statistic.ALL, 0),
                                        Optional.of(few),
                                        Optional.empty())))
                .isEqualTo("Only 40 changed modules could be read; a claim needs 84.");
    }

    @Test
    void knowsHowMuchAClaimNeeds() {
        assertThat(RULE.flipsNeeded(Tries.ONE)).isEqualTo(64);
        assertThat(RULE.flipsNeeded(Tries.of(6_704).times(16).times(32))).isEqualTo(86);
        assertThat(RULE.matchesNeeded(560, Tries.ONE)).hasValue(387);
        assertThat(RULE.matchesNeeded(560, Tries.of(1L << 27))).hasValue(408);
        assertThat(RULE.matchesNeeded(64, Tries.ONE)).hasValue(64);
        assertThat(RULE.matchesNeeded(64, Tries.of(2))).isEmpty();
    }

    @Test
    void refusesARuleThatEverythingPasses() {
        assertThatThrownBy(() -> new ClaimRule(0, -64))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ClaimRule(-64, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String reason(Evidence evidence) {
        return ((Verdict.Inconclusive) RULE.judge(evidence)).reason();
    }

    private static Evidence evidence(double all, String flipped, String mask, Tries tries) {
        return new Evidence(
                score(Statistic.ALL, all),
                log2(flipped).map(p -> score(Statistic.FLIP, p, tries)),
                log2(mask).map(p -> new MaskEvidence(List.of(), score(Statistic.MASK, p, tries))));
    }

    private static Optional<Double> log2(String cell) {
        return cell.equals("none") ? Optional.empty() : Optional.of(Double.valueOf(cell));
    }

    private static Score score(Statistic statistic, double log2) {
        return score(statistic, log2, Tries.ONE);
    }

    private static Score score(Statistic statistic, double log2, Tries tries) {
        return new Score(statistic, 560, 300, new PValue(log2), tries);
    }
}
