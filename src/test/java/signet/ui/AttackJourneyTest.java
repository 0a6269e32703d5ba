package signet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signet.app.SignedTicket;
import signet.report.attack.AttackTable;
import signet.report.attack.SampleRows;
import signet.ui.attack.result.CellKey;
import signet.ui.verify.SignedSample;

/** What an analyst does in the place Attack. */
class AttackJourneyTest extends WindowTest {
    @TempDir Path folder;

    @Test
    void showsWhatPruningLeavesOfTheCodeWhileTheSliderMoves() throws Exception {
        SignedSample signed = SignedSample.in(folder, "acme-2026");
        goToAttack(signed.ticket());
        dialogs.answer = Optional.of(signed.record());
        run("attack.record");
        waitFor(() -> text("#live-reads").startsWith("reads"));
        robot.interact(() -> robot.lookup("#live-slider").query().requestFocus());
        robot.interact(() -> workbench.attack().live().strengthProperty().set(0.5));
        waitFor(() -> text("#live-reads").startsWith("lost"));
        assertThat(text("#live-chance")).startsWith("log2 p \u2212");
        robot.push(KeyCode.HOME);
        waitFor(() -> text("#live-reads").equals("reads \u201cacme-2026\u201d"));
        robot.interact(() -> workbench.attack().live().strengthProperty().set(0.12));
        waitFor(() -> workbench.attack().live().codeProperty().get().answer().isPresent());
        screenshot("attack-live");
    }

    @Test
    void saysThatThereIsNothingToAttackWithoutASignature() {
        goToAttack(SAMPLE);
        waitFor(() -> text("#live-note").startsWith("No signature"));
        screenshot("attack-unsigned");
    }

    @Test
    void fillsTheTableRowByRowAndLooksAtOneCellInThreeWays() throws Exception {
        SignedSample signed = SignedSample.in(folder, "acme-2026");
        Path beside = SignedTicket.recordBeside(signed.ticket());
        Files.move(signed.record(), beside);
        goToAttack(signed.ticket());
        waitFor(() -> text("#live-reads").startsWith("reads"));
        screenshot("attack-empty");
        dialogs.answer = Optional.of(folder);
        run("attack.images");
        dialogs.answer = Optional.of(SAMPLE);
        run("attack.control");
        run("attack.run");
        assertThat(sweeper.plan().ticket()).isEqualTo(signed.ticket().toAbsolutePath());
        assertThat(sweeper.plan().strikes().getFirst().attack()).isEqualTo("prune");
        AttackTable table = SampleRows.sweep();
        robot.interact(() -> sweeper.begin(table));
        table.rows().subList(0, 5).forEach(row -> robot.interact(() -> sweeper.done(row)));
        screenshot("attack-running");
        table.rows().stream().skip(5).forEach(row -> robot.interact(() -> sweeper.done(row)));
        assertThat(workbench.commands().get("attack.run").possible().get()).isFalse();
        sweeper.end();
        waitFor(() -> workbench.commands().get("attack.export").possible().get());
        robot.interact(() -> workbench.attack().live().strengthProperty().set(0.12));
        robot.interact(() -> robot.lookup(".wb-code-card").query().requestFocus());
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.RIGHT);
        both("attack");
        robot.interact(() ->
                workbench
                        .attack()
                        .results()
                        .selectedProperty()
                        .set(CellKey.of(SampleRows.failed())));
        screenshot("attack-failed");
        robot.push(KeyCode.HOME);
        robot.interact(() -> robot.lookup(".wb-code-card").query().requestFocus());
        robot.interact(() -> resize(1100, 700));
        screenshot("attack-narrow");
        robot.push(KeyCode.CONTROL, KeyCode.I);
        screenshot("attack-narrow-evidence");
        robot.push(KeyCode.CONTROL, KeyCode.I);
        robot.interact(() -> resize(1440, 900));
        settle();
        robot.push(KeyCode.SPACE);
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.SPACE);
        robot.clickOn("#side-by-side-toggle");
        both("attack-side-by-side");
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#side-by-side").tryQuery()).isEmpty();
    }

    @Test
    void opensTheMeasuredSweepThatTheDocumentsShow() {
        goToAttack(Path.of("sample-models", "resnet20-signet-signed.safetensors"));
        waitFor(() -> text("#live-reads").startsWith("reads"));
        dialogs.answer = Optional.of(Path.of("src/docs/results/sweep"));
        run("attack.open");
        waitFor(() -> workbench.attack().results().ticketProperty().get() != null);
        robot.interact(() -> robot.lookup(".wb-code-card").query().requestFocus());
        robot.push(KeyCode.RIGHT);
        assertThat(workbench.attack().results().selectedProperty().get()).isNotNull();
        both("attack-measured");
    }

    private void resize(double width, double height) {
        stage.setWidth(width);
        stage.setHeight(height);
    }

    private void both(String name) {
        screenshot(name);
        run("theme.switch");
        screenshot(name + "-dark");
        run("theme.switch");
    }

    private void goToAttack(Path ticket) {
        open(ticket);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
        settle();
        assertThat(robot.lookup("#attack").tryQuery()).isPresent();
    }

    private String text(String query) {
        return robot.lookup(query).<Label>query().getText();
    }
}
