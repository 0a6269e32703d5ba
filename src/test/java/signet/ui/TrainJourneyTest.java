package signet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import signet.app.job.Problem;
import signet.app.worker.EngineChoice;
import signet.app.worker.RunExperiment;
import signet.app.worker.WorkerEnd;
import signet.app.worker.WorkerMessage;
import signet.app.worker.WorkerRequest;
import signet.format.json.JsonObject;
import signet.lab.RunEvent;
import signet.lab.RunEventJson;
import signet.lab.spec.NetworkSource;
import signet.lab.spec.Preset;
import signet.lab.spec.RunSpec;
import signet.lab.spec.RunSpecJson;
import signet.net.Device;
import signet.ui.jobs.JobRow;
import signet.ui.jobs.JobsViewModel;
import signet.ui.train.MadeUpRun;
import signet.ui.train.MadeUpRuns;
import signet.ui.train.TrainViewModel;
import signet.ui.train.form.TrainForm;

/** Finding a ticket in the window, from the form to the ticket in hand. */
class TrainJourneyTest extends WindowTest {
    private static final RunSpec PAPER = TrainForm.FIRST.with(Preset.PAPER).spec();

    private static final Path RECORDED = Path.of("src/test/resources/signet/ui/train");

    private final MadeUpRuns store = new MadeUpRuns();

    @Override
    Training training() {
        return new Training(
                store,
                new JobsViewModel(queue.queue(Platform::runLater)),
                spec -> forecast(Duration.ofSeconds(9L * spec.recipe().epochs())));
    }

    private TrainViewModel train() {
        return workbench.train();
    }

    private void goToTrain() {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        settle();
    }

    /** Goes to Train where this run was kept before. */
    private void goToTrain(List<RunEvent> events) {
        store.keep(MadeUpRuns.run(PAPER.id(), PAPER, events));
        goToTrain();
        waitFor(() -> train().replay().framesProperty().get().size() == 13);
        robot.interact(() -> train().replay().select(4));
        settle();
    }

    private static RunExperiment request(RunSpec spec) {
        return request(spec.id());
    }

    private static RunExperiment request(String id) {
        int threads = Runtime.getRuntime().availableProcessors();
        return new RunExperiment(
                Path.of("made-up-runs", id), new EngineChoice(Device.AUTO, threads));
    }

    private void waitForWorker(WorkerRequest<?> request) {
        waitFor(() -> queue.runs(request));
        settle();
    }

    /** A running search, two jobs that wait, and one that failed. */
    private void fillQueue() {
        robot.interact(() -> train().resume(train().runs().shownProperty().get()));
        waitForWorker(request(PAPER));
        MadeUpRun.running().stream()
                .filter(RunEvent.Stepped.class::isInstance)
                .forEach(step -> queue.say(request(PAPER), new WorkerMessage.Ran(step)));
    }

    private Node node(String query) {
        return robot.lookup(query).query();
    }

    private String text(String query) {
        return ((Labeled) node(query)).getText();
    }

    @Test
    void offersThreePresetsBeforeTheFirstRun() {
        goToTrain();
        waitFor(() -> !train().presetsProperty().get().isEmpty());
        settle();
        screenshot("train-empty");
        assertThat(node("#preset-smoke").getAccessibleText()).contains("36 s to 3 min");
        robot.clickOn("#preset-smoke");
        waitForWorker(request(TrainForm.FIRST.with(Preset.SMOKE).spec()));
        assertThat(robot.lookup("#train-empty").tryQuery()).isEmpty();
        assertThat(text("#run-state")).isEqualTo("Running");
    }

    @Test
    void findsATicketAndTakesARoundIntoHand() {
        open(SAMPLE);
        goToTrain();
        robot.interact(() -> train().form().edit(form -> form.with(Preset.PAPER)));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        waitForWorker(request(PAPER));
        MadeUpRun.running()
                .forEach(event -> queue.say(request(PAPER), new WorkerMessage.Ran(event)));
        waitFor(() -> train().replay().framesProperty().get().size() == 13);
        waitFor(() -> text("#run-state").equals("Round 13 running"));
        robot.interact(node("#round-chart")::requestFocus);
        robot.push(KeyCode.HOME);
        for (int i = 0; i < 5; i++) {
            robot.push(KeyCode.RIGHT);
        }
        assertThat(train().replay().roundProperty().get()).isEqualTo(5);
        assertThat(((Slider) node("#round-slider")).getValue()).isEqualTo(5);
        robot.push(KeyCode.LEFT);
        screenshot("train");
        run("theme.switch");
        screenshot("train-dark");
        run("theme.switch");
        run("train.inspect");
        waitFor(() -> workbench.window().placeProperty().get().title().equals("Inspect"));
        assertThat(workbench.model().ticketProperty().get().file().path().getFileName())
                .hasToString("round-04.safetensors");
        goToTrain();
        run("train.sign");
        waitFor(() -> workbench.window().placeProperty().get().title().equals("Sign"));
    }

    @Test
    void doesARunFromSeveralSeeds() {
        RunSpec second = PAPER.withSeed(2);
        store.keep(MadeUpRuns.run(second.id(), second, MadeUpRun.finished()));
        goToTrain(MadeUpRun.finished());
        robot.interact(() -> train().form().edit(form -> form.with(Preset.PAPER)));
        robot.interact(node("#train-seeds")::requestFocus);
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write("0");
        robot.push(KeyCode.ENTER);
        assertThat(robot.lookup("A run can be done with 1 to 100 seeds, not with 0.").tryQuery())
                .isPresent();
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write("4");
        robot.push(KeyCode.ENTER);
        run("train.compare");
        settle();
        assertThat(text("#runs-about")).startsWith("2 seeds: dense ");
        screenshot("train-seeds");
        run("theme.switch");
        screenshot("train-seeds-dark");
        run("theme.switch");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        waitForWorker(request(PAPER.withSeed(3)));
        assertThat(rows()).extracting(JobRow::title).hasSize(2);
    }

    @Test
    void showsTheQueueInEveryPlace() {
        open(SAMPLE);
        goToTrain(MadeUpRun.running());
        fillQueue();
        robot.interact(() -> train().start(Preset.SMOKE));
        robot.interact(() -> train().start(Preset.QUICK));
        waitFor(() -> robot.lookup("Move up").tryQuery().isPresent());
        robot.interact(() -> train().runs().show(PAPER.id()));
        screenshot("train-queue");
        robot.clickOn("Move up");
        settle();
        assertThat(rows()).element(1).satisfies(job -> assertThat(job.title()).contains("Find"));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        screenshot("train-job-bar");
        robot.push(KeyCode.CONTROL, KeyCode.J);
        settle();
        screenshot("train-job-panel");
        assertThat(workbench.window().showsJobs()).isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        settle();
        assertThat(workbench.window().showsJobs()).isFalse();
    }

    private List<JobRow> rows() {
        return List.copyOf(workbench.jobs());
    }

    @Test
    void saysWhyAJobFailedAndLetsItGoOn() {
        goToTrain(MadeUpRun.running());
        fillQueue();
        Problem problem =
                new Problem(
                        "The worker process broke down",
                        "it needed more than the 2,048 MB of memory that it may take",
                        "",
                        "Choose a smaller batch.",
                        Problem.Kind.FAILED,
                        Optional.empty());
        queue.end(
                request(PAPER),
                new WorkerEnd.Failed(
                        problem, List.of("epoch 9 done", "java.lang.OutOfMemoryError")));
        waitFor(() -> robot.lookup("Show log").tryQuery().isPresent());
        screenshot("train-failed");
        robot.clickOn("Show log");
        settle();
        screenshot("train-log");
        robot.push(KeyCode.ESCAPE);
        assertThat(text("#run-state")).isEqualTo("Stopped, can go on");
        robot.interact(() -> ((javafx.scene.control.Button) resumeInRow()).fire());
        waitFor(() -> text("#run-state").startsWith("Round 13"));
    }

    private Node resumeInRow() {
        return robot.from(node(".wb-jobs")).lookup("Resume").query();
    }

    @Test
    void offersWhatStoppedAndAsksOnceBeforeItStopsAgain() {
        goToTrain(MadeUpRun.running());
        screenshot("train-unfinished");
        robot.clickOn("#resume-unfinished");
        waitForWorker(request(PAPER));
        assertThat(node("#unfinished").isVisible()).isFalse();
        AtomicBoolean closed = new AtomicBoolean();
        robot.interact(() -> workbench.beforeClosing(() -> closed.set(true)));
        settle();
        assertThat(closed).isFalse();
        screenshot("train-close");
        robot.clickOn("Close and resume later");
        assertThat(closed).isTrue();
        queue.end(request(PAPER), new WorkerEnd.Done(JsonObject.builder().build()));
        waitFor(() -> rows().getFirst().stage() == JobRow.Stage.DONE);
        robot.interact(() -> workbench.beforeClosing(() -> closed.set(false)));
        assertThat(closed).isFalse();
    }

    @Test
    void editsEveryValueOfTheRecipe() {
        goToTrain();
        robot.clickOn("#advanced-toggle");
        settle();
        robot.interact(() -> node("#field-recipe-epochs").requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write("20\n", 0);
        assertThat(train().form().formProperty().get().spec().recipe().epochs()).isEqualTo(20);
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write("many\n", 0);
        settle();
        assertThat(text("#train-note")).contains("not taken");
        screenshot("train-advanced");
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write("6\n", 0);
        robot.interact(() -> ((ComboBox<?>) node("#train-kind")).getSelectionModel().selectLast());
        assertThat(text("#train-start")).isEqualTo("Start training");
        assertThat(robot.lookup("#edit-ratios").queryAs(Node.class).isVisible()).isTrue();
    }

    @Test
    void goesOnWithTheTicketInHand() {
        open(SAMPLE);
        run("train.ticket");
        waitFor(() -> asked().network() instanceof NetworkSource.TicketFile);
        settle();
        assertThat(asked().kind()).isEqualTo(RunSpec.Kind.TRAIN);
        assertThat(((ComboBox<?>) node("#train-network")).getValue())
                .hasToString(SAMPLE.getFileName().toString());
        assertThat(text("#train-start")).isEqualTo("Start training");
        screenshot("train-ticket");
    }

    @Test
    void startsFromATicketThatIsChosen() {
        dialogs.answer = Optional.of(SAMPLE);
        goToTrain();
        ComboBox<?> networks = (ComboBox<?>) node("#train-network");
        robot.interact(() -> networks.getSelectionModel().selectLast());
        waitFor(() -> asked().network() instanceof NetworkSource.TicketFile);
        assertThat(asked().kind()).isEqualTo(RunSpec.Kind.SEARCH);
        robot.interact(() -> networks.getSelectionModel().selectFirst());
        assertThat(asked().network()).isEqualTo(new NetworkSource.Architecture("resnet20"));
    }

    private RunSpec asked() {
        return train().form().formProperty().get().spec();
    }

    @Test
    void prunesOnceByAsMuchAsIsAsked() {
        goToTrain();
        robot.interact(() -> ((ComboBox<?>) node("#train-kind")).getSelectionModel().select(1));
        settle();
        robot.clickOn("#edit-ratios");
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write("95\n", 0);
        assertThat(asked().kind()).isEqualTo(RunSpec.Kind.PRUNE);
        assertThat(asked().search().orElseThrow().ratios()).containsExactly(0.95);
        assertThat(robot.lookup("#train-tolerance").queryAs(Node.class).getParent().getParent())
                .matches(group -> !group.isVisible());
        screenshot("train-prune-once");
    }

    @Test
    void tellsWhatWasKeptAndWhatTheControlsReached() {
        goToTrain(MadeUpRun.controlled());
        assertThat(text("#run-counts"))
                .isEqualTo("Rounds kept: 5 at 20 %, 1 at 10 %, 4 at 5 %, 0 at 1 %");
        assertThat(text("#run-controls"))
                .startsWith("Test accuracy of the ticket 91.31 %; of its controls: random mask");
        screenshot("train-controls");
        run("theme.switch");
        screenshot("train-controls-dark");
        run("theme.switch");
    }

    @Test
    void comparesRenamesAndDeletesRuns() {
        store.keep(MadeUpRuns.run("0a1b2c3d4e5f", TrainForm.FIRST.spec(), MadeUpRun.finished()));
        goToTrain(MadeUpRun.finished());
        run("train.compare");
        robot.interact(() -> train().runs().compare("0a1b2c3d4e5f", true));
        settle();
        screenshot("train-runs");
        robot.interact(() -> train().runs().show("0a1b2c3d4e5f"));
        run("train.rename");
        waitFor(() -> node("#rename-text").isFocused());
        robot.write("Best\n", 0);
        assertThat(text("#run-title")).isEqualTo("Best");
        run("train.delete");
        assertThat(text("#run-title")).isNotEqualTo("Best");
        robot.clickOn("Undo");
        assertThat(text("#run-title")).isEqualTo("Best");
    }

    /** The recorded search that found the Fashion-MNIST sample. */
    @Test
    void showsASearchThatReallyRan() throws Exception {
        List<RunEvent> events = new ArrayList<>();
        for (String line : Files.readAllLines(RECORDED.resolve("recorded-fashion-search.jsonl"))) {
            events.add(RunEventJson.read(line));
        }
        RunSpec spec =
                RunSpecJson.read(
                        Files.readAllBytes(RECORDED.resolve("recorded-fashion-search.spec.json")));
        store.keep(MadeUpRuns.run(spec.id(), spec, events));
        goToTrain();
        waitFor(() -> train().replay().framesProperty().get().size() == 3);
        screenshot("train-recorded");
        assertThat(node("#round-chart").getAccessibleText())
                .contains("dense 90.11 %, 2 rounds kept, 0 reverted")
                .contains("round 2 with 91.00 % at density 20.25 %");
        assertThat(node("#curve-rate").getAccessibleText()).endsWith("round 2, 4e-7");
    }

    @Test
    void playsTheRoundsWithSpace() {
        goToTrain(MadeUpRun.finished());
        robot.interact(node("#round-chart")::requestFocus);
        robot.push(KeyCode.SPACE);
        waitFor(() -> train().replay().roundProperty().get() > 5);
        robot.push(KeyCode.SPACE);
        int stopped = train().replay().roundProperty().get();
        robot.push(KeyCode.RIGHT);
        assertThat(train().replay().roundProperty().get()).isEqualTo(stopped + 1);
    }

    @Test
    void showsTheNumbersBehindTheCharts() {
        goToTrain(MadeUpRun.finished());
        robot.push(KeyCode.CONTROL, KeyCode.T);
        waitFor(() -> robot.lookup("#numbers").tryQuery().isPresent());
        screenshot("train-numbers");
        TableView<?> table = robot.from(node("#numbers")).lookup(".table-view").query();
        assertThat(table.getItems()).hasSizeGreaterThan(5);
        robot.push(KeyCode.ESCAPE);
        waitFor(() -> robot.lookup("#numbers").tryQuery().isEmpty());
    }

    @Test
    void keepsTheChartInANarrowWindow() {
        goToTrain(MadeUpRun.running());
        robot.interact(() -> stage.setWidth(1100));
        robot.interact(() -> stage.setHeight(700));
        screenshot("train-narrow");
        assertThat(node("#replay").isVisible()).isFalse();
        robot.push(KeyCode.CONTROL, KeyCode.I);
        assertThat(node("#replay").isVisible()).isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.B);
        screenshot("train-narrow-replay");
    }

    @Test
    void givesEveryPictureASentence() {
        goToTrain(MadeUpRun.running());
        assertThat(node("#round-chart").getAccessibleText())
                .contains("10 rounds kept, 2 reverted")
                .endsWith("at round 4: 91.62 % at 41.0 %");
        assertThat(node("#curve-loss").getAccessibleText())
                .isEqualTo("Training loss, round 13, 0.214");
    }
}
