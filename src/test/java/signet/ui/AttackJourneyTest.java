package signet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signet.app.SignedTicket;
import signet.app.job.Problem;
import signet.app.worker.EngineChoice;
import signet.app.worker.RunSweep;
import signet.app.worker.WorkerEnd;
import signet.app.worker.WorkerMessage;
import signet.format.json.JsonObject;
import signet.lab.sweep.SweepEvent;
import signet.net.Device;
import signet.report.attack.AttackRow;
import signet.report.attack.SampleRows;
import signet.ui.attack.FakeSweeps;
import signet.ui.attack.result.CellKey;
import signet.ui.jobs.JobRow;
import signet.ui.verify.SignedSample;

/** What an analyst does in the place Attack. */
class AttackJourneyTest extends WindowTest {
    private static final List<AttackRow> ROWS = SampleRows.sweep().rows();
    private static final RunSweep ASKED = request(Path.of("/sweeps/asked"));

    @TempDir Path folder;

    private static RunSweep request(Path folder) {
        int threads = Runtime.getRuntime().availableProcessors();
        return new RunSweep(folder, new EngineChoice(Device.AUTO, threads));
    }

    /** Has the worker tell of some rows, and waits until they are shown. */
    private void tell(int from, int to) {
        for (int i = from; i < to; i++) {
            queue.say(
                    ASKED,
                    new WorkerMessage.Swept(
                            new SweepEvent.CellDone(i + 1, ROWS.size(), ROWS.get(i))));
        }
        waitFor(() -> workbench.attack().results().tableProperty().get().rows().size() == to);
        settle();
    }

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
        robot.interact(() -> robot.lookup("#choice-transfer").<CheckBox>query().setSelected(true));
        assertThat(workbench.commands().get("attack.run").possible().get()).isFalse();
        assertThat(robot.lookup("#other-images").query().isVisible()).isTrue();
        both("attack-transfer");
        robot.interact(() -> robot.lookup("#attack-list").<ScrollPane>query().setVvalue(1));
        screenshot("attack-chained");
        clipsNothing("#attack-list .check-box");
        run("attack.other-images");
        run("attack.run");
        waitFor(() -> queue.runs(ASKED));
        assertThat(sweeps.plan().otherImages()).contains(SAMPLE);
        assertThat(sweeps.plan().ticket()).isEqualTo(signed.ticket().toAbsolutePath());
        assertThat(sweeps.plan().strikes().getFirst().attack()).isEqualTo("prune");
        tell(0, 5);
        assertThat(workbench.commands().get("attack.export").possible().get()).isFalse();
        screenshot("attack-running");
        tell(5, ROWS.size());
        queue.end(ASKED, new WorkerEnd.Done(JsonObject.builder().build()));
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
        assertThat(robot.lookup("#side-by-side").query().isFocused()).isTrue();
        robot.push(KeyCode.EQUALS);
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(workbench.attack().results().zoom().factor()).isEqualTo(2);
        screenshot("attack-side-by-side-zoomed");
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#side-by-side").tryQuery()).isEmpty();
        robot.push(KeyCode.PLUS);
        both("attack-zoomed");
        robot.push(KeyCode.DIGIT0);
        assertThat(workbench.attack().results().zoom().factor()).isEqualTo(1);
        robot.push(KeyCode.CONTROL, KeyCode.T);
        waitFor(() -> robot.lookup("#numbers").tryQuery().isPresent());
        both("attack-numbers");
        robot.push(KeyCode.ESCAPE);
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
        clipsNoName();
        codeTip("attack-code-tip");
        run("theme.switch");
        codeTip("attack-code-tip-dark");
        run("theme.switch");
    }

    /** Looks at every row of the table, some at a time. */
    private void clipsNoName() {
        TableView<?> table = robot.lookup("#attack-results").query();
        for (int row = table.getItems().size() - 1; row >= 0; row -= 4) {
            int top = row;
            robot.interact(() -> table.scrollTo(top));
            settle();
            clipsNothing(".wb-cell-title");
        }
        robot.interact(() -> table.scrollTo(0));
    }

    private void clipsNothing(String query) {
        for (Labeled words : robot.lookup(query).queryAllAs(Labeled.class)) {
            Text drawn = (Text) words.lookup(".text");
            assertThat(drawn.getText()).isEqualTo(words.getText());
        }
    }

    /** What is shown to who points at a row of the table. */
    private void codeTip(String name) {
        robot.moveTo(
                robot.lookup("#attack-results .table-row-cell").queryAll().stream()
                        .filter(row -> row.getAccessibleText().startsWith("Prune smallest, 30 %"))
                        .findFirst()
                        .orElseThrow());
        waitFor(() -> !tips().isEmpty());
        Tooltip tip = tips().getFirst();
        assertThat(tip.getText()).startsWith("Prune smallest, 30 %").contains("on rung");
        assertThat(Screenshots.write(tip.getScene(), name)).exists();
        robot.moveTo("#attack-results .column-header");
        waitFor(() -> tips().isEmpty());
    }

    private static List<Tooltip> tips() {
        return Window.getWindows().stream()
                .filter(Tooltip.class::isInstance)
                .map(Tooltip.class::cast)
                .toList();
    }

    @Test
    void offersASweepThatStoppedAndLetsItGoOn() {
        Path stopped = Path.of("/sweeps/stopped");
        sweeps.keep(FakeSweeps.kept(stopped, 12, false));
        goToAttack(SAMPLE);
        waitFor(() -> robot.lookup("#unfinished-sweeps").query().isVisible());
        screenshot("attack-unfinished");
        robot.clickOn("#resume-unfinished-sweeps");
        waitFor(() -> queue.runs(request(stopped)));
        settle();
        assertThat(robot.lookup("#unfinished-sweeps").query().isVisible()).isFalse();
        assertThat(text("#attack-progress")).startsWith("12 of 43 rows");
        assertThat(workbench.jobs().getFirst().title()).isEqualTo("Attacks on made-up.safetensors");
        robot.push(KeyCode.CONTROL, KeyCode.J);
        screenshot("attack-job");
        AtomicBoolean closed = new AtomicBoolean();
        robot.interact(() -> workbench.beforeClosing(() -> closed.set(true)));
        settle();
        screenshot("attack-close");
        robot.clickOn("Close and resume later");
        assertThat(closed).isTrue();
        robot.interact(() ->
                robot.from(robot.lookup(".wb-jobs").<Node>query())
                        .lookup("Cancel")
                        .<Button>query()
                        .fire());
        waitFor(() -> robot.lookup("#resume-sweep").query().isVisible());
        both("attack-stopped");
        robot.interact(() -> robot.lookup("#resume-sweep").<Button>query().fire());
        waitFor(() -> workbench.jobs().getFirst().stage() == JobRow.Stage.RUNNING);
        assertThat(workbench.jobs()).hasSize(1);
    }

    @Test
    void triesTheFailedRowsAgain() {
        Path finished = Path.of("/sweeps/finished");
        sweeps.keep(FakeSweeps.kept(finished, ROWS.size(), true));
        goToAttack(SAMPLE);
        robot.interact(() -> workbench.attack().sweeps().open(finished));
        waitFor(() -> workbench.commands().get("attack.retry").possible().get());
        assertThat(robot.lookup("#resume-sweep").query().isVisible()).isFalse();
        robot.clickOn("#sweep-menu");
        assertThat(Screenshots.write(menu().getScene(), "attack-retry")).exists();
        robot.clickOn("Try the failed row again");
        waitFor(() -> queue.runs(request(finished)));
        settle();
        assertThat(text("#attack-progress")).startsWith("42 of 43 rows");
        assertThat(workbench.commands().get("attack.retry").possible().get()).isFalse();
    }

    private static ContextMenu menu() {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void looksAtWhatWasMeasuredWithoutATicket() {
        Path stopped = Path.of("/sweeps/stopped");
        sweeps.keep(FakeSweeps.kept(stopped, 12, false));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
        waitFor(() -> robot.lookup("#unfinished-sweeps").query().isVisible());
        assertThat(text("#live-note")).isEqualTo("No ticket is open to be attacked.");
        assertThat(scene().getFocusOwner().getId()).isEqualTo("ticket.open");
        assertThat(workbench.commands().get("attack.record").possible().get()).isFalse();
        both("attack-no-ticket");
        robot.clickOn("#resume-unfinished-sweeps");
        waitFor(() -> queue.runs(request(stopped)));
        assertThat(text("#attack-progress")).startsWith("12 of 43 rows");
        screenshot("attack-no-ticket-results");
        robot.push(KeyCode.F6);
        assertThat(scene().getFocusOwner().getId()).isEqualTo("attack-list");
        open(SAMPLE);
        assertThat(robot.lookup("#attack").tryQuery()).isPresent();
    }

    @Test
    void saysWhyASweepFailedAndKeepsWhatItMeasured() {
        Path stopped = Path.of("/sweeps/stopped");
        sweeps.keep(FakeSweeps.kept(stopped, 12, false));
        goToAttack(SAMPLE);
        robot.interact(() -> workbench.attack().sweeps().open(stopped));
        waitFor(() -> robot.lookup("#resume-sweep").tryQuery().isPresent());
        run("attack.resume");
        waitFor(() -> queue.runs(request(stopped)));
        queue.end(
                request(stopped),
                new WorkerEnd.Failed(
                        new Problem(
                                "The sweep could not go on",
                                "the images in cifar10 are other ones than before",
                                "",
                                "Put them back.",
                                Problem.Kind.BAD_INPUT,
                                Optional.empty()),
                        List.of("cell 12 done")));
        waitFor(() -> workbench.jobs().getFirst().stage() == JobRow.Stage.FAILED);
        waitFor(() -> robot.lookup("#resume-sweep").query().isVisible());
        assertThat(workbench.commands().get("attack.export").possible().get()).isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.J);
        assertThat(robot.lookup("Show log").tryQuery()).isPresent();
        screenshot("attack-job-failed");
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
