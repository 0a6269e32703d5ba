package signet.ui.attack.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import signet.evidence.ClaimRule;
import signet.report.attack.AttackRow;
import signet.report.attack.AttackTable;
import signet.report.attack.SampleRows;
import signet.report.attack.Strength;

class ResultsViewModelTest {
    private static final AttackTable SWEEP = SampleRows.sweep();

    private final ResultsViewModel model = new ResultsViewModel();

    @Test
    void showsEveryAttackOfTheTicketOnceAndLeavesControlsOut() {
        show(SWEEP);
        assertThat(model.ticketProperty().get()).isEqualTo(SampleRows.SIGNED);
        assertThat(model.cells()).hasSize(13);
        assertThat(model.cells().getFirst().isUntouched()).isTrue();
        assertThat(model.rows()).hasSize(6);
        assertThat(model.rows().getFirst()).hasSize(5);
        assertThat(model.progress()).isEqualTo("43 rows, made-up.safetensors");
        assertThat(model.footnotes()).hasSize(1);
        assertThat(model.sentence()).contains("within 1 pp");
    }

    @Test
    void keepsThePlacesOfCellsThatWait() {
        List<CellKey> keys = SWEEP.signed().rows().stream().map(CellKey::of).distinct().toList();
        model.show(keys, SWEEP.rows().size(), new AttackTable(List.of()), ClaimRule.STANDARD);
        assertThat(model.emptyProperty().get()).isFalse();
        AttackRow pruned = SWEEP.rows().get(1);
        model.add(pruned);
        assertThat(model.cells()).hasSize(keys.size());
        assertThat(model.cells().get(1).state()).isEqualTo(ResultCell.State.MEASURED);
        assertThat(model.cells().get(2).state()).isEqualTo(ResultCell.State.WAITING);
        assertThat(ResultWords.reads(model.cells().get(2))).isEqualTo("waits");
        assertThat(model.progress()).isEqualTo("1 of 43 rows, made-up.safetensors");
    }

    @Test
    void changesNoOtherCellWhenARowComesIn() {
        show(new AttackTable(SWEEP.rows().subList(0, 4)));
        ResultCell before = model.cells().get(1);
        model.add(
                SampleRows.row(
                        SampleRows.SIGNED, SampleRows.PRUNE, new Strength(20, "%"), 9, 1, 30));
        assertThat(model.cells().get(1)).isEqualTo(before);
        assertThat(model.cells().get(3).rows().orElseThrow().rows()).hasSize(2);
    }

    @Test
    void saysHowFarDownTheLadderATextWasRead() {
        show(SWEEP);
        ResultCell untouched = model.cells().getFirst();
        assertThat(ResultWords.inFull(untouched))
                .contains("A match: at most 1 pp", "Blind: ", "on rung 1 of 7 (hard)");
        assertThat(ResultWords.inFull(model.cells().getLast())).contains("failed: The data set");
    }

    @Test
    void keepsAFailedCellAtItsPlaceWithItsReason() {
        show(SWEEP);
        ResultCell failed = model.cells().getLast();
        assertThat(failed.state()).isEqualTo(ResultCell.State.FAILED);
        assertThat(failed.reason()).isEqualTo("The data set CIFAR-100 is not on this machine.");
        assertThat(ResultWords.tone(failed)).isEqualTo(ResultWords.Tone.LOST);
        assertThat(ResultWords.describe(failed)).contains("failed: The data set");
    }

    @Test
    void putsARowInPlaceOfTheOneThatFailed() {
        show(SWEEP);
        AttackRow failed = SampleRows.failed();
        AttackRow measured =
                new AttackRow(
                        failed.subject(),
                        failed.attack(),
                        failed.strength(),
                        failed.seed(),
                        SWEEP.rows().get(1).outcome(),
                        1,
                        failed.published());

        model.add(measured);

        assertThat(model.tableProperty().get().rows()).hasSameSizeAs(SWEEP.rows());
        assertThat(model.cells().getLast().state()).isEqualTo(ResultCell.State.MEASURED);
        assertThat(model.cells().getLast().rows().orElseThrow().rows()).containsExactly(measured);
    }

    @Test
    void saysInWordsWhatTheColoursSay() {
        show(SWEEP);
        ResultCell repaired = cell(SampleRows.PRUNE.id(), 20);
        assertThat(ResultWords.reads(repaired)).startsWith("reads 2");
        assertThat(ResultWords.tone(repaired)).isEqualTo(ResultWords.Tone.REPAIRED);
        ResultCell lost = cell(SampleRows.PRUNE.id(), 50);
        assertThat(ResultWords.reads(lost)).startsWith("lost 1");
        assertThat(ResultWords.tone(lost)).isEqualTo(ResultWords.Tone.LOST);
        ResultCell whole = model.rows().get(4).getFirst();
        assertThat(ResultWords.reads(whole)).isEqualTo("reads");
        assertThat(ResultWords.tone(whole)).isEqualTo(ResultWords.Tone.OK);
        assertThat(ResultWords.describe(repaired)).contains("accuracy lost", "log2 p");
    }

    @Test
    void movesTheSelectionThroughTheGallery() {
        show(SWEEP);
        model.move(0, 1);
        assertThat(selected()).isEqualTo("Prune smallest, 5 %");
        model.move(0, 1);
        assertThat(selected()).isEqualTo("Prune smallest, 10 %");
        model.move(-1, 0);
        assertThat(selected()).isEqualTo("Prune smallest, 10 %");
        model.move(0, 9);
        assertThat(selected()).isEqualTo("Prune smallest, 50 %");
        model.move(1, 0);
        assertThat(selected()).isEqualTo("Add weights, 2 %");
        model.move(9, 0);
        assertThat(selected()).isEqualTo("Transfer, 1 epoch");
    }

    @Test
    void picksCodesForSideBySide() {
        show(SWEEP);
        model.move(0, 1);
        model.togglePick();
        model.move(0, 1);
        model.togglePick();
        assertThat(model.picks()).hasSize(2);
        model.sideBySideProperty().set(true);
        model.togglePick();
        assertThat(model.picks()).hasSize(1);
        assertThat(model.sideBySideProperty().get()).isFalse();
    }

    @Test
    void picksNothingWhereThereIsNoCode() {
        show(SWEEP);
        model.togglePick();
        model.selectedProperty().set(model.cells().getLast().key());
        model.togglePick();
        assertThat(model.picks()).isEmpty();
    }

    @Test
    void scalesTheChartToItsPointsAndTheClaimLine() {
        show(SWEEP);
        TradeOff chart = TradeOff.of(model.cells(), model.claimLine());
        assertThat(chart.curves()).hasSize(5);
        assertThat(chart.across(0)).isZero();
        assertThat(chart.across(-3)).isZero();
        assertThat(chart.across(chart.most())).isBetween(0.9, 1.0);
        assertThat(chart.down(0)).isEqualTo(1);
        assertThat(chart.down(chart.strongest())).isZero();
        assertThat(chart.drops()).containsExactly(0.0, 1.0, 2.0, 3.0);
        assertThat(chart.levels()).contains(0.0, -64.0);
        TradeOff nothing = TradeOff.of(List.of(), -64);
        assertThat(nothing.strongest()).isLessThan(-64);
    }

    @Test
    void takesARowOnceWhenAWorkerTellsOfItAgain() {
        show(new AttackTable(SWEEP.rows().subList(0, 4)));
        model.add(SWEEP.rows().get(2));
        assertThat(model.tableProperty().get().rows()).hasSize(4);
    }

    private void show(AttackTable table) {
        model.show(List.of(), table.rows().size(), table, ClaimRule.STANDARD);
    }

    private ResultCell cell(String attack, double percent) {
        return model.cells().stream()
                .filter(cell -> cell.key().attack().id().equals(attack))
                .filter(cell ->
                        cell.key().strength().equals(Optional.of(new Strength(percent, "%"))))
                .findFirst()
                .orElseThrow();
    }

    private String selected() {
        return model.selectedProperty().get().label();
    }
}
