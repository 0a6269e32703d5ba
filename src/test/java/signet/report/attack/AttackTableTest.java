package signet.report.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import signet.format.json.JsonException;
import signet.qr.symbol.ModuleMatrix;
import signet.report.Numbers;
import signet.ticket.Density;

class AttackTableTest {
    private static final AttackTable SWEEP = SampleRows.sweep();

    @Test
    void groupsRowsThatDifferInTheirSeedOnly() {
        List<Replicates> groups = SWEEP.replicates();

        assertThat(groups).hasSize(15);
        assertThat(groups.get(1).first().label()).isEqualTo("Prune smallest 5 %");
        assertThat(groups.get(1).rows()).extracting(AttackRow::seed).containsExactly(1L, 2L, 3L);
        assertThat(groups.get(1).drop().n()).isEqualTo(3);
        assertThat(groups.get(1).drop().deviation()).isPresent();
    }

    @Test
    void keepsFailedCellsAmongTheRows() {
        assertThat(SWEEP.failed()).containsExactly(SampleRows.failed());
        assertThat(SWEEP.measurements()).hasSize(SWEEP.rows().size() - 1);
        assertThat(new Replicates(List.of(SampleRows.failed())).accuracy().text(2)).isEqualTo("–");
    }

    @Test
    void tellsControlsFromSignedTickets() {
        assertThat(SWEEP.controls().rows())
                .extracting(AttackRow::subject)
                .containsOnly(SampleRows.UNMARKED, SampleRows.STRANGER);
        assertThat(SWEEP.signed().rows()).hasSize(SWEEP.rows().size() - 6);
        assertThat(SWEEP.families())
                .containsExactly("prune", "add", "fine-tune", "replace", "reshape");
    }

    @Test
    void matchesUpToOnePointOfAccuracy() {
        Detection any = SWEEP.measurements().getFirst().detection();

        assertThat(new Measurement(0.8658, 0.8758, Density.NONE, any).matched()).isTrue();
        assertThat(new Measurement(0.8657, 0.8758, Density.NONE, any).matched()).isFalse();
        assertThat(new Measurement(0.9, 0.8758, Density.NONE, any).drop())
                .isCloseTo(-2.42, within(1e-9));
        assertThatThrownBy(() -> new Measurement(87.58, 0.8758, Density.NONE, any))
                .hasMessageContaining("87.58");
    }

    @Test
    void tellsNoDropWhereTheNetworkSolvesAnotherTask() throws JsonException {
        AttackRow row = SampleRows.ofOtherTask();

        Measurement measured = row.measurement().orElseThrow();
        SummaryRow summary = SummaryRow.of(new Replicates(List.of(row)));
        assertThat(measured.isOfOtherTask()).isTrue();
        assertThat(measured.matched()).isFalse();
        assertThat(measured.drop()).isNaN();
        assertThat(summary.accuracy()).isEqualTo("61.00");
        assertThat(summary.drop()).isEqualTo("other task");
        assertThat(summary.matched()).isEqualTo("–");
        assertThat(summary.cost()).isEqualTo("on another task with an accuracy of 61.00 %");
        assertThat(AttackJsonLines.row(AttackJsonLines.json(row))).isEqualTo(row);
        assertThat(AttackCsv.of(new AttackTable(List.of(row)))).contains(",0.610000,,,51767,");
    }

    @Test
    void writesStrengthsWithoutNeedlessDigits() {
        assertThat(new Strength(20, "%").text()).isEqualTo("20 %");
        assertThat(new Strength(0.1 + 0.2, "").text()).isEqualTo("0.3");
        assertThat(new Strength(3000, "images").text()).isEqualTo("3000 images");
        assertThat(new Strength(0, "%").text()).isEqualTo("0 %");
        assertThatThrownBy(() -> new Strength(Double.NaN, "%")).hasMessageContaining("NaN");
    }

    @Test
    void countsDamageInCodewordModulesOnly() {
        ModuleMatrix pressed =
                SWEEP.measurements().getFirst().detection().code().orElseThrow().pressed();
        var all = pressed.toBitSet();
        all.flip(0, pressed.size() * pressed.size());
        ExtractedCode code = new ExtractedCode(pressed, ModuleMatrix.of(pressed.size(), all));

        assertThat(code.damaged().cardinality()).isEqualTo(560);
        assertThat(code.ghosts().cardinality()).isEqualTo(274);
        assertThatThrownBy(() ->
                        new ExtractedCode(pressed, ModuleMatrix.of(21, new java.util.BitSet())))
                .hasMessageContaining("21");
    }

    @Test
    void countsWrongDataModulesFromTheScore() {
        for (Measurement measured : SWEEP.measurements()) {
            Detection detection = measured.detection();
            assertThat(detection.bitErrors())
                    .isEqualTo(detection.code().orElseThrow().damaged().cardinality());
        }
    }

    @Test
    void roundsEvidenceDownward() {
        assertThat(Numbers.log2(-63.9)).isEqualTo("−63");
        assertThat(Numbers.log2(-0.2)).isEqualTo("0");
        assertThat(Numbers.log2(Double.NEGATIVE_INFINITY)).isEqualTo("−∞");
    }
}
