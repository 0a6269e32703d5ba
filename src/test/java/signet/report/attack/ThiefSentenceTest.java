package signet.report.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import signet.report.Numbers;

class ThiefSentenceTest {
    private static final int BROKEN = 280;
    private static final int REPAIRABLE = 10;
    private static final int UNREADABLE = 60;

    @Test
    void givesNoPriceForATransfer() {
        assertThat(sentence(SampleRows.ofOtherTask()))
                .isEqualTo("On another task the claim stands.");
        assertThat(sentence(row(SampleRows.PRUNE, 5, 0.2, REPAIRABLE), SampleRows.ofOtherTask()))
                .startsWith("No attack measured here breaks the claim. ")
                .endsWith(" On another task the claim stands.");
    }

    @Test
    void saysThatNothingWasMeasured() {
        assertThat(sentence()).isEqualTo("No attack was measured.");
        assertThat(sentence(row(AttackName.NONE, 0, 1, BROKEN))).isEqualTo(sentence());
        assertThat(sentence(SampleRows.failed())).isEqualTo(sentence());
    }

    @Test
    void saysThatTheRecordMayBeOfAnotherTicket() {
        assertThat(
                        sentence(
                                row(AttackName.NONE, 0, 0, BROKEN),
                                row(SampleRows.PRUNE, 5, 0.2, BROKEN)))
                .isEqualTo(
                        "The record supports no claim on this ticket even before an attack:"
                                + " it may be the record of another ticket.");
    }

    @Test
    void saysThatNothingBreaks() {
        assertThat(sentence(row(SampleRows.PRUNE, 5, 0.2, REPAIRABLE)))
                .isEqualTo(
                        "No attack measured here breaks the claim."
                                + " The text itself could be read blind after every attack.");
    }

    @Test
    void namesTheCheapestAttackOutsideTheZone() {
        assertThat(
                        sentence(
                                row(SampleRows.PRUNE, 5, 0.2, UNREADABLE),
                                row(SampleRows.PRUNE, 50, 30, BROKEN),
                                row(SampleRows.ADD, 10, 20, BROKEN)))
                .startsWith(
                        "No attack within 1 pp of accuracy breaks the claim; the cheapest that does"
                                + " is Add weights 10 %, for ")
                .contains(" The text itself is first lost to a blind reader by Prune smallest 5 %");
    }

    @Test
    void countsAttacksInsideTheZone() {
        AttackRow replace = row(SampleRows.REPLACE, 100, 0.4, BROKEN);
        AttackRow prune = row(SampleRows.PRUNE, 5, -2, BROKEN);

        assertThat(sentence(replace))
                .startsWith(
                        "One attack within 1 pp of accuracy breaks the claim: Replace and fine-tune"
                                + " 100 %, for 0.");
        assertThat(sentence(replace, prune))
                .startsWith(
                        "2 attacks within 1 pp of accuracy break the claim, the cheapest being Prune"
                                + " smallest 5 %, for \u22122.");
    }

    @Test
    void saysUnderHowManySeedsAnAttackSucceeds() {
        assertThat(
                        sentence(
                                SampleRows.row(
                                        SampleRows.SIGNED, SampleRows.PERMUTE, null, 1, 0, 0),
                                SampleRows.row(
                                        SampleRows.SIGNED,
                                        SampleRows.PERMUTE,
                                        null,
                                        2,
                                        0.1,
                                        BROKEN)))
                .contains("Permute channels, for ", "(1 of 2 seeds)");
    }

    @Test
    void pricesAnAttackByTheSeedsThatStayWithinTheZone() {
        AttackRow within =
                SampleRows.row(SampleRows.SIGNED, SampleRows.REPLACE, null, 1, 0.4, BROKEN);
        AttackRow outside =
                SampleRows.row(SampleRows.SIGNED, SampleRows.REPLACE, null, 2, 4, BROKEN);

        assertThat(sentence(within, outside))
                .startsWith(
                        "One attack within 1 pp of accuracy breaks the claim: Replace and fine-tune,"
                                + " for %s pp (1 of 2 seeds)."
                                        .formatted(
                                                Numbers.fixed(
                                                        within.measurement().orElseThrow().drop(),
                                                        2)));
    }

    private static AttackRow row(AttackName attack, double strength, double drop, int errors) {
        return SampleRows.row(
                SampleRows.SIGNED, attack, new Strength(strength, "%"), 1, drop, errors);
    }

    private static String sentence(AttackRow... rows) {
        return ThiefSentence.of(new AttackTable(List.of(rows)), SampleRows.SIGNED);
    }
}
