package signet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import signet.app.job.JobRunner;
import signet.app.settings.SettingsStore;
import signet.lab.Estimate;
import signet.ui.attack.FakeSweeps;
import signet.ui.jobs.FakeQueue;
import signet.ui.jobs.JobsViewModel;
import signet.ui.theme.Fonts;
import signet.ui.train.Forecast;
import signet.ui.train.MadeUpRuns;

/** A real main window over a settings folder of its own, for journeys through it. */
abstract class WindowTest {
    static final Path SAMPLE = Path.of("sample-models/resnet20-cifar10.safetensors");
    static final Path OTHER = Path.of("sample-models/resnet20-reference-embedded.safetensors");

    @TempDir Path settings;
    final FxRobot robot = new FxRobot();
    private final List<Throwable> uncaught = new CopyOnWriteArrayList<>();
    final FakeDialogs dialogs = new FakeDialogs();
    final FakeSweeps sweeps = new FakeSweeps();
    final FakeQueue queue = new FakeQueue();
    final FakeCompute compute = new FakeCompute();
    JobRunner runner;
    Workbench workbench;
    Stage stage;

    /** Answers every question about files with what the test put in. */
    static final class FakeDialogs implements FileDialogs {
        Optional<Path> answer = Optional.empty();

        /** Answers to further questions, used up in turn before {@link #answer}. */
        final Deque<Path> answers = new ArrayDeque<>();

        @Override
        public Optional<Path> openTicket(String title) {
            return answer;
        }

        @Override
        public Optional<Path> openRecord(String title) {
            return answer;
        }

        @Override
        public Optional<Path> openFolder(String title) {
            return answer;
        }

        @Override
        public Optional<Path> save(String title, String name) {
            return Optional.ofNullable(answers.poll()).or(() -> answer);
        }
    }

    @BeforeEach
    void start() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupStage(this::build);
    }

    private void build(Stage given) {
        Thread.currentThread()
                .setUncaughtExceptionHandler((thread, failure) -> uncaught.add(failure));
        Fonts.load();
        stage = given;
        runner = JobRunner.tellingOn(Platform::runLater);
        workbench =
                new Workbench(
                        runner,
                        new SettingsStore(settings),
                        training(),
                        sweeps,
                        compute,
                        (scene, model) -> dialogs);
        stage.setScene(workbench.scene());
        stage.setWidth(1440);
        stage.setHeight(900);
        stage.show();
    }

    /** What Train works with: no runs, and a queue that starts nothing. */
    Training training() {
        return new Training(
                new MadeUpRuns(),
                new JobsViewModel(queue.queue(Platform::runLater)),
                spec -> forecast(Duration.ofMinutes(1)));
    }

    /** A run of two to nine rounds of this length. */
    static Forecast forecast(Duration round) {
        return new Forecast(new Estimate(2, 9, Optional.of(round), 12_000_000), "2 threads");
    }

    @AfterEach
    void stop() throws TimeoutException {
        runner.close();
        FxToolkit.cleanupStages();
        assertThat(uncaught).isEmpty();
    }

    Scene scene() {
        return workbench.scene();
    }

    /** Opens a ticket and waits until its layer is on the screen. */
    void open(Path file) {
        WaitForAsyncUtils.asyncFx(() -> workbench.model().open(file));
        waitFor(() -> workbench.model().runningProperty().get() == null);
        assertThat(workbench.model().problemProperty().get()).isNull();
        waitFor(() -> workbench.inspect().statisticsProperty().get() != null);
        waitFor(() -> workbench.heatmap().readyProperty().get());
        settle();
    }

    static void waitFor(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
        } catch (TimeoutException e) {
            throw new AssertionError("waited 20 s in vain", e);
        }
    }

    /** Waits until what was asked for is also laid out and drawn. */
    void settle() {
        WaitForAsyncUtils.waitForFxEvents();
        CountDownLatch pulses = new CountDownLatch(3);
        AnimationTimer counter =
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        pulses.countDown();
                    }
                };
        robot.interact(counter::start);
        waitFor(() -> pulses.getCount() == 0);
        robot.interact(counter::stop);
    }

    /** Writes what the window shows to {@code target/screenshots}. */
    void screenshot(String name) {
        settle();
        assertThat(Screenshots.write(scene(), name)).exists();
    }

    void run(String command) {
        robot.interact(() -> workbench.commands().get(command).run());
        settle();
    }
}
