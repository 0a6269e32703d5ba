package signet.ui.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signet.app.job.JobRunner;
import signet.app.job.Problem;
import signet.app.settings.ComputeSettings;
import signet.app.settings.SettingsStore;
import signet.app.worker.EngineChoice;
import signet.app.worker.EvaluateTicket;
import signet.app.worker.ImageData;
import signet.app.worker.WorkerEnd;
import signet.app.worker.WorkerMessage;
import signet.format.json.JsonObject;
import signet.ui.jobs.FakeQueue;
import signet.ui.jobs.JobRow;
import signet.ui.jobs.JobsViewModel;
import signet.ui.jobs.StandInWindow;
import signet.ui.shell.WorkbenchViewModel;

/** Evaluations without a window; the test's thread stands for the window's. */
class EvaluateViewModelTest {
    private static final Path TICKET =
            Path.of("sample-models/resnet20-fashion.safetensors").toAbsolutePath();
    private static final Path OTHER =
            Path.of("sample-models/resnet20-cifar10.safetensors").toAbsolutePath();

    @TempDir Path folder;
    private final StandInWindow window = new StandInWindow();
    private final FakeQueue workers = new FakeQueue();
    private final List<EvaluateTicket> ended = new ArrayList<>();
    private JobRunner runner;
    private WorkbenchViewModel workbench;
    private JobsViewModel jobs;
    private EvaluateViewModel model;

    @BeforeEach
    void begin() {
        runner = JobRunner.tellingOn(window);
        workbench =
                new WorkbenchViewModel(
                        runner,
                        new SettingsStore(folder),
                        new SettingsStore(folder).load().settings(),
                        InstantSource.system());
        jobs = new JobsViewModel(workers.queue(window));
        model = new EvaluateViewModel(workbench, jobs, ended::add);
    }

    @AfterEach
    void end() {
        runner.close();
    }

    private void open(Path ticket) {
        workbench.open(ticket);
        window.await(() ->
                workbench.ticketProperty().get() != null
                        && workbench.ticketProperty().get().file().path().equals(ticket));
    }

    private static EvaluateTicket request(ImageData images) {
        ComputeSettings usual = ComputeSettings.DEFAULT;
        return new EvaluateTicket(
                TICKET, images, new EngineChoice(usual.device(), usual.threadsOrAll()));
    }

    private EvaluateTicket begun() {
        open(TICKET);
        model.evaluate();
        EvaluateTicket request = request(model.imagesProperty().get());
        window.await(() -> workers.runs(request) && state() instanceof EvaluateState.Working);
        return request;
    }

    private EvaluateState state() {
        return model.stateProperty().get();
    }

    private String words() {
        return state() instanceof EvaluateState.Working(JobRow job) ? job.detail() : "";
    }

    @Test
    void evaluatesTheTicketInHand() {
        assertThat(model.isPossible().get()).isFalse();
        EvaluateTicket request = begun();
        assertThat(model.isPossible().get()).isTrue();
        workers.say(request, new WorkerMessage.Progressed(2048, 10_000, "images"));
        window.await(() -> words().equals("2,048 of 10,000 images"));
        workers.end(request, MadeUpEvaluation.ofTenClasses());
        window.await(() -> state() instanceof EvaluateState.Done);
        assertThat(((EvaluateState.Done) state()).evaluated().accuracy())
                .isEqualTo("92.50 % on Fashion-MNIST sample");
        assertThat(ended).containsExactly(request);
    }

    @Test
    void keepsWhatWasFoundForTheTicketItWasFoundOf() {
        EvaluateTicket request = begun();
        open(OTHER);
        assertThat(state()).isInstanceOf(EvaluateState.None.class);
        workers.end(request, MadeUpEvaluation.ofTenClasses());
        window.await(() -> ended.contains(request));
        assertThat(state()).isInstanceOf(EvaluateState.None.class);
        open(TICKET);
        assertThat(state()).isInstanceOf(EvaluateState.Done.class);
    }

    @Test
    void saysNothingOfATicketThatWasChangedSinceItWasRead() {
        EvaluateTicket request = begun();
        workers.end(request, MadeUpEvaluation.ofTenClasses());
        window.await(() -> state() instanceof EvaluateState.Done);
        workbench.change(workbench.ticketProperty().get(), "Embed signature");
        assertThat(model.isPossible().get()).isFalse();
        assertThat(state()).isInstanceOf(EvaluateState.None.class);
        workbench.undo();
        assertThat(state()).isInstanceOf(EvaluateState.Done.class);
    }

    @Test
    void stopsAndKeepsWhatWasFoundBefore() {
        EvaluateTicket request = begun();
        workers.end(request, MadeUpEvaluation.ofTenClasses());
        window.await(() -> state() instanceof EvaluateState.Done);
        model.evaluate();
        window.await(() -> words().equals("starts its worker"));
        model.cancel();
        window.await(() -> state() instanceof EvaluateState.Done);
        assertThat(ended).hasSize(1);
    }

    @Test
    void saysWhyImagesDoNotFit() {
        EvaluateTicket request = begun();
        Problem problem =
                Problem.usage(
                        "The evaluation could not be finished",
                        "ResNet-20 tells 10 classes apart, but these images have 100",
                        "Choose other data.");
        workers.end(request, new WorkerEnd.Failed(problem, List.of()));
        window.await(() -> state() instanceof EvaluateState.Failed);
        assertThat(state()).isEqualTo(new EvaluateState.Failed(problem));
        assertThat(ended).containsExactly(request);
    }

    @Test
    void refusesAnAnswerThatIsNone() {
        EvaluateTicket request = begun();
        workers.end(request, new WorkerEnd.Done(JsonObject.builder().build()));
        window.await(() -> state() instanceof EvaluateState.Failed);
        assertThat(((EvaluateState.Failed) state()).problem().title())
                .isEqualTo("The evaluation of resnet20-fashion.safetensors could not be finished");
    }

    @Test
    void offersTheImagesThatWereUsedLast() {
        assertThat(model.imagesProperty().get()).isEqualTo(ImageData.SAMPLE);
        ImageData chosen = new ImageData(Optional.of(folder.toAbsolutePath()));
        model.choose(chosen);
        assertThat(begun()).isEqualTo(request(chosen));
        WorkbenchViewModel later =
                new WorkbenchViewModel(
                        runner,
                        new SettingsStore(folder),
                        new SettingsStore(folder).load().settings(),
                        InstantSource.system());
        assertThat(new EvaluateViewModel(later, jobs, ended::add).imagesProperty().get())
                .isEqualTo(chosen);
    }
}
