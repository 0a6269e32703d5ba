package signet.app.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import signet.lab.sweep.SweepEvent;
import signet.report.attack.AttackRow;
import signet.report.attack.SampleRows;

class SweepStatusTest {
    private final SweepStatus status = new SweepStatus();

    @Test
    void saysNothingBeforeItHeardAnything() {
        assertThat(status.words()).isEmpty();
        assertThat(status.fraction()).isEmpty();
    }

    @Test
    void knowsNoTimeBeforeTheFirstCellIsDone() {
        status.add(new SweepEvent.Working(1, 4, "none", 5, 10, "test images"));
        assertThat(status.words()).isEqualTo("Cell 1 of 4 · none");
        assertThat(status.fraction()).hasValue(0.5 / 4);
    }

    @Test
    void tellsRateAndRemainingTimeFromTheCellsThatAreDone() {
        status.add(new SweepEvent.CellDone(1, 41, lasting(2)));
        status.add(new SweepEvent.CellDone(2, 41, lasting(4)));
        assertThat(status.words()).isEqualTo("2 of 41 cells · 3.0 s a cell · about 2 min left");
        status.add(new SweepEvent.Working(3, 41, "Prune smallest 20 %", 1, 2, "test images"));
        assertThat(status.words())
                .isEqualTo("Cell 3 of 41 · Prune smallest 20 % · 3.0 s a cell · about 2 min left");
        assertThat(status.fraction()).hasValue(2.5 / 41);
    }

    @Test
    void takesTheTimeOfCellsThatWereComputedOnly() {
        status.add(new SweepEvent.CellDone(1, 41, lasting(3)));
        status.add(new SweepEvent.CellDone(2, 41, lasting(0)));
        assertThat(status.words()).isEqualTo("2 of 41 cells · 3.0 s a cell · about 2 min left");
    }

    @Test
    void tellsHowFarTheAuditIsThatComesLast() {
        status.add(new SweepEvent.Auditing(250, 1000, "keys"));
        assertThat(status.words()).isEqualTo("Audits the controls · 250 of 1,000 keys");
        assertThat(status.fraction()).hasValue(0.25);
    }

    private static AttackRow lasting(double seconds) {
        AttackRow row = SampleRows.sweep().rows().getFirst();
        return new AttackRow(
                row.subject(),
                row.attack(),
                row.strength(),
                row.seed(),
                row.outcome(),
                seconds,
                row.published());
    }
}
