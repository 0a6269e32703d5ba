package signet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import signet.app.job.Problem;
import signet.app.settings.ComputeSettings;
import signet.app.worker.EngineChoice;
import signet.app.worker.EvaluateTicket;
import signet.app.worker.ImageData;
import signet.app.worker.WorkerEnd;
import signet.app.worker.WorkerMessage;
import signet.ui.evaluate.MadeUpEvaluation;
import signet.ui.jobs.JobRow;

/** From an open ticket to what it takes for what. */
class EvaluateJourneyTest extends WindowTest {
    private static final Path TICKET = Path.of("sample-models/resnet20-fashion.safetensors");

    private static EvaluateTicket request(ImageData images) {
        ComputeSettings usual = ComputeSettings.DEFAULT;
        return new EvaluateTicket(
                TICKET.toAbsolutePath(),
                images,
                new EngineChoice(usual.device(), usual.threadsOrAll()));
    }

    private String text(String query) {
        return ((Labeled) robot.lookup(query).query()).getText();
    }

    private boolean shows(String query) {
        return robot.lookup(query).tryQuery().isPresent();
    }

    @Test
    void seesWhatIsTakenForWhat() {
        assertThat(workbench.commands().get("inspect.evaluate").possible().get()).isFalse();
        open(TICKET);
        Node button = robot.lookup((Node node) -> "inspect.evaluate".equals(node.getId())).query();
        robot.clickOn(button);
        settle();
        screenshot("evaluate-empty");
        robot.push(KeyCode.ENTER);
        EvaluateTicket request = request(ImageData.SAMPLE);
        waitFor(() -> queue.runs(request));
        queue.say(request, new WorkerMessage.Progressed(4_096, 10_000, "images"));
        waitFor(() -> shows("4,096 of 10,000 images"));
        assertThat(workbench.jobs()).extracting(JobRow::title).allMatch(t -> t.startsWith("Eval"));
        screenshot("evaluate-running");
        Node cancel = robot.lookup("Cancel").query();
        robot.interact(cancel::requestFocus);
        queue.end(request, MadeUpEvaluation.ofTenClasses());
        waitFor(() -> shows("#top1"));
        assertThat(robot.lookup("#confusion").query().isFocused()).isTrue();
        assertThat(text("#top1")).isEqualTo("92.50 %");
        assertThat(text("#confusion-sentence"))
                .isEqualTo("Shirt taken for Coat: 22 of 100 images (22.00 %)");
        robot.interact(robot.lookup("#confusion").query()::requestFocus);
        robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        assertThat(text("#confusion-sentence"))
                .isEqualTo("Shirt recognised: 70 of 100 images (70.00 %)");
        screenshot("evaluate");
        run("theme.switch");
        screenshot("evaluate-dark");
        run("theme.switch");
        robot.clickOn("#evaluation-copy");
        robot.interact(() ->
                assertThat(Clipboard.getSystemClipboard().getString())
                        .contains("Top 1\t92.50 %", "Shirt\t70.00 %\t100"));
        robot.push(KeyCode.ESCAPE);
        run("inspect.whole-network");
        assertThat(robot.lookup("92.50 % on Fashion-MNIST sample").queryAs(Label.class))
                .isNotNull();
        screenshot("evaluate-network");
    }

    /** Esc would not close what floats if the keys went behind it. */
    @Test
    void keepsTheKeysInWhatFloats() {
        open(TICKET);
        run("inspect.evaluate");
        Node behind = robot.lookup("#ticket-menu").query();
        robot.interact(behind::requestFocus);
        settle();
        assertThat(behind.isFocused()).isFalse();
        robot.push(KeyCode.ESCAPE);
        settle();
        assertThat(workbench.window().isModalOpen()).isFalse();
    }

    @Test
    void saysInTheBackgroundWhatCannotBeEvaluated() {
        open(TICKET);
        dialogs.answer = Optional.of(settings);
        run("inspect.evaluate");
        robot.clickOn("#evaluate-folder");
        assertThat(text("#evaluate-images")).isEqualTo(settings.toAbsolutePath().toString());
        robot.clickOn("#evaluate-start");
        EvaluateTicket request = request(new ImageData(Optional.of(settings.toAbsolutePath())));
        waitFor(() -> queue.runs(request));
        robot.push(KeyCode.ESCAPE);
        settle();
        Problem problem =
                Problem.usage(
                        "The evaluation could not be finished",
                        "the folder holds no data set",
                        "Choose another one.");
        queue.end(request, new WorkerEnd.Failed(problem, List.of()));
        String sentence =
                "The evaluation could not be finished: The folder holds no data set. Choose another"
                        + " one.";
        waitFor(() -> shows(sentence));
        run("inspect.evaluate");
        assertThat(shows("#evaluation-problem")).isTrue();
        screenshot("evaluate-failed");
    }
}
