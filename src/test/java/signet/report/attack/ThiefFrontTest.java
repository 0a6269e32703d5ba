package signet.report.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ThiefFrontTest {
    private static final AttackRow WEAK = pruned(5, 0.1, 3);
    private static final AttackRow DEAR = pruned(30, 2, 40);
    private static final AttackRow STRONG = pruned(20, 0.7, 78);

    private static AttackRow pruned(double percent, double drop, int errors) {
        return SampleRows.row(
                SampleRows.SIGNED, SampleRows.PRUNE, new Strength(percent, "%"), 1, drop, errors);
    }

    private static List<AttackRow> front(AttackRow... rows) {
        return ThiefFront.of(new AttackTable(List.of(rows)), SampleRows.SIGNED).stream()
                .map(Replicates::first)
                .toList();
    }

    @Test
    void leavesOutWhatCostsMoreAndLeavesMoreEvidence() {
        assertThat(front(DEAR, STRONG, WEAK)).containsExactly(WEAK, STRONG);
    }

    @Test
    void countsEqualAttacksOnce() {
        AttackRow same = pruned(21, 0.7, 78);
        assertThat(front(STRONG, same)).containsExactly(STRONG);
    }

    @Test
    void leavesOutWhatHasNoPriceBecauseItIsOnAnotherTask() {
        assertThat(front(SampleRows.ofOtherTask())).isEmpty();
        assertThat(front(SampleRows.ofOtherTask(), WEAK)).containsExactly(WEAK);
    }

    @Test
    void leavesOutTheTicketAsItIsControlsAndWhatFailed() {
        AttackTable sweep = SampleRows.sweep();
        List<Replicates> front = ThiefFront.of(sweep, SampleRows.SIGNED);
        assertThat(front).isNotEmpty();
        assertThat(front)
                .extracting(Replicates::first)
                .allSatisfy(row -> {
                    assertThat(row.subject()).isEqualTo(SampleRows.SIGNED);
                    assertThat(row.attack()).isNotEqualTo(AttackName.NONE);
                    assertThat(row.measurement()).isPresent();
                });
        assertThat(front()).isEmpty();
    }
}
