package signet.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signet.app.OpenedTicket;
import signet.app.job.JobRunner;
import signet.app.job.Problem;
import signet.app.job.ProblemException;
import signet.app.settings.RecentFile;
import signet.app.settings.SettingsStore;

/** The window's state without a window: callbacks are run by the test, one after the other. */
class WorkbenchViewModelTest {
    private static final Path SAMPLE =
            Path.of("sample-models/resnet20-cifar10.safetensors").toAbsolutePath();
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    @TempDir Path folder;
    private final BlockingQueue<Runnable> callbacks = new LinkedBlockingQueue<>();
    private final JobRunner runner = JobRunner.tellingOn(callbacks::add);
    private SettingsStore store;
    private WorkbenchViewModel model;

    @BeforeEach
    void start() {
        store = new SettingsStore(folder);
        model =
                new WorkbenchViewModel(
                        runner, store, store.load().settings(), InstantSource.fixed(NOW));
    }

    @AfterEach
    void stop() {
        runner.close();
    }

    private void runCallbacks() throws InterruptedException {
        while (model.runningProperty().get() != null) {
            Runnable next = callbacks.poll(20, TimeUnit.SECONDS);
            assertThat(next).as("a callback within 20 s").isNotNull();
            next.run();
        }
    }

    @Test
    void opensAndRemembers() throws InterruptedException {
        model.open(SAMPLE);
        assertThat(model.runningProperty().get().title())
                .isEqualTo("Open resnet20-cifar10.safetensors");
        assertThat(model.hasTicket().get()).isFalse();
        runCallbacks();
        assertThat(model.ticketProperty().get().density().kept()).isEqualTo(56_050);
        RecentFile recent = store.load().settings().recent().files().getFirst();
        assertThat(recent.path()).isEqualTo(SAMPLE);
        assertThat(recent.when()).isEqualTo(NOW);
        assertThat(recent.note()).isEmpty();
        assertThat(store.load().settings().lastFolder()).contains(SAMPLE.getParent());
    }

    @Test
    void knowsWhichFileHoldsTheTicketInHand() throws InterruptedException {
        assertThat(model.fileInHand()).isEmpty();
        model.open(SAMPLE);
        runCallbacks();
        assertThat(model.fileInHand()).contains(SAMPLE);
        OpenedTicket read = model.ticketProperty().get();
        model.change(read.holding(read.ticket()), "Embed signature");
        assertThat(model.fileInHand()).as("not written yet").isEmpty();
        Path signed = folder.resolve("signed.safetensors");
        model.markSaved(signed);
        assertThat(model.fileInHand()).contains(signed);
        model.undo();
        assertThat(model.fileInHand()).contains(SAMPLE);
        model.redo();
        assertThat(model.fileInHand()).contains(signed);
    }

    @Test
    void keepsTheTicketWhenTheNextFileIsBad() throws InterruptedException {
        model.open(SAMPLE);
        runCallbacks();
        model.open(Path.of("pom.xml"));
        runCallbacks();
        assertThat(model.problemProperty().get().title()).isEqualTo("pom.xml could not be opened");
        assertThat(model.ticketProperty().get().file().path()).isEqualTo(SAMPLE);
        assertThat(store.load().settings().recent().files()).hasSize(1);
        model.open(SAMPLE);
        assertThat(model.problemProperty().get()).isNull();
    }

    @Test
    void showsTheNewestOfTwoTickets() throws InterruptedException {
        model.open(Path.of("pom.xml"));
        model.open(SAMPLE);
        runCallbacks();
        assertThat(model.problemProperty().get()).isNull();
        assertThat(model.ticketProperty().get().file().path()).isEqualTo(SAMPLE);
    }

    @Test
    void aCancelledOpeningLeavesNothing() {
        model.open(SAMPLE);
        model.cancel();
        assertThat(model.runningProperty().get()).isNull();
        callbacks.forEach(Runnable::run);
        assertThat(model.ticketProperty().get()).isNull();
        assertThat(model.problemProperty().get()).isNull();
    }

    @Test
    void readsASecondTicketWithoutOpeningIt() throws InterruptedException {
        StringBuilder read = new StringBuilder();
        model.read(SAMPLE, opened -> read.append(opened.file().path().getFileName()));
        runCallbacks();
        assertThat(read).hasToString("resnet20-cifar10.safetensors");
        assertThat(model.ticketProperty().get()).isNull();
    }

    @Test
    void showsWhyOtherWorkFailed() throws InterruptedException {
        Problem problem = Problem.usage("Export", "it exists already", "");
        model.start(
                "Export",
                progress -> {
                    throw new ProblemException(problem);
                },
                done -> {});
        runCallbacks();
        assertThat(model.problemProperty().get()).isEqualTo(problem);
    }

    @Test
    void closesToNothing() throws InterruptedException {
        model.open(SAMPLE);
        runCallbacks();
        model.close();
        assertThat(Optional.ofNullable(model.ticketProperty().get())).isEmpty();
        assertThat(model.hasTicket().get()).isFalse();
    }
}
