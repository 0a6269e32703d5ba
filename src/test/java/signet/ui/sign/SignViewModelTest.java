package signet.ui.sign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signet.app.OpenedTicket;
import signet.app.job.JobRunner;
import signet.app.settings.SettingsStore;
import signet.mark.MarkProfile;
import signet.mark.Placement;
import signet.qr.symbol.EcLevel;
import signet.qr.symbol.QrVersion;
import signet.ui.shell.WorkbenchViewModel;

/** The place Sign without a window; one thread stands for the window's. */
class SignViewModelTest {
    private static final Path SIGNED = Path.of("sample-models/resnet20-signet-signed.safetensors");
    private static final Path SAMPLE = Path.of("sample-models/resnet20-cifar10.safetensors");

    @TempDir Path folder;
    private final ExecutorService window =
            new ThreadPoolExecutor(
                    1,
                    1,
                    0,
                    TimeUnit.SECONDS,
                    new LinkedBlockingQueue<>(),
                    new ThreadPoolExecutor.DiscardPolicy());
    private JobRunner runner;
    private WorkbenchViewModel workbench;
    private SignViewModel model;

    @BeforeEach
    void open() {
        runner = JobRunner.tellingOn(window);
        workbench =
                new WorkbenchViewModel(
                        runner,
                        new SettingsStore(folder),
                        new SettingsStore(folder).load().settings(),
                        InstantSource.system());
        inWindow(() -> {
            model = new SignViewModel(workbench);
            model.activeProperty().set(true);
            workbench.open(SAMPLE);
        });
        await(m -> m.ticketProperty().get() != null);
    }

    @AfterEach
    void close() {
        runner.close();
        window.shutdownNow();
    }

    private void inWindow(Runnable task) {
        ask(Executors.callable(task));
    }

    private <T> T ask(Callable<T> question) {
        try {
            return window.submit(question).get(20, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException | java.util.concurrent.TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private void await(Predicate<SignViewModel> condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!ask(() -> condition.test(model))) {
            assertThat(System.nanoTime()).as("waited 20 s in vain").isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
    }

    private void type(String text) {
        inWindow(() -> model.edit(form -> form.with(text)));
    }

    private void awaitRanked() {
        await(m -> m.searchingProperty().get() == null && m.trialProperty().get() != null);
    }

    private LaidSymbol placed() {
        return ask(() -> model.placedProperty().get());
    }

    @Test
    void asksForATextFirst() {
        assertThat(ask(() -> model.obstacleProperty().get())).startsWith("Type a signature");
        assertThat(placed()).isNull();
    }

    @Test
    void showsFirstPlacesWhileItStillSearches() {
        type("acme-2026");
        await(m -> !m.candidatesProperty().get().isEmpty());
        assertThat(ask(() -> model.searchingProperty().get())).isNotNull();
        int quick = ask(() -> model.candidatesProperty().get().getFirst().changes());
        awaitRanked();
        assertThat(ask(() -> model.candidatesProperty().get())).hasSize(12);
        assertThat(placed().changes()).isLessThan(quick).isGreaterThanOrEqualTo(100);
        assertThat(ask(() -> model.rank())).contains(0);
    }

    @Test
    void keepsOffTheSignatureOfARecordThatLiesBeside() {
        inWindow(() -> workbench.open(SIGNED));
        await(m -> m.ownProperty().get() != null);
        assertThat(ask(() -> model.signature())).contains("Signed and retrained");
        Placement carried = ask(() -> model.ownProperty().get().record().placement());
        type("second");
        awaitRanked();
        assertThat(ask(() -> model.candidatesProperty().get()))
                .isNotEmpty()
                .extracting(LaidSymbol::placement)
                .noneMatch(place ->
                        place.layer().equals(carried.layer())
                                && Math.abs(place.row() - carried.row()) < 29
                                && Math.abs(place.column() - carried.column()) < 29);
        inWindow(() -> model.embed());
        await(m -> m.signedProperty().get() != null);
        assertThat(ask(() -> model.signature())).contains("Signed, not retrained");
    }

    @Test
    void theTrialAgreesWithWhatIsDrawn() {
        type("acme-2026");
        awaitRanked();
        Trial trial = ask(() -> model.trialProperty().get());
        assertThat(trial.embedding().flips()).isEqualTo(trial.symbol().changes());
        assertThat(trial.embedding().weightsRemoved()).isEqualTo(trial.symbol().weights());
        assertThat(trial.after().density()).isEqualTo(trial.before().density());
    }

    @Test
    void aMovedSymbolIsScoredAtOnceAndFittedLater() {
        type("acme-2026");
        awaitRanked();
        Placement first = placed().placement();
        inWindow(() -> model.moveBy(0, 10));
        LaidSymbol live = placed();
        assertThat(live.placement()).isEqualTo(first.movedTo(first.row(), first.column() + 10));
        assertThat(ask(() -> model.rank())).isEmpty();
        assertThat(ask(() -> model.trialProperty().get())).isNull();
        await(m -> m.trialProperty().get() != null);
        assertThat(placed().placement()).isEqualTo(live.placement());
        assertThat(placed().energyShare()).isLessThan(live.energyShare());
    }

    @Test
    void aSymbolStaysInsideItsLayer() {
        type("acme-2026");
        awaitRanked();
        inWindow(() -> model.moveTo(-5, 900));
        assertThat(placed().placement().row()).isZero();
        assertThat(placed().placement().column()).isEqualTo(64 - 29);
    }

    @Test
    void turnsAndInvertsWhereItLies() {
        type("acme-2026");
        awaitRanked();
        Placement before = placed().placement();
        inWindow(model::rotate);
        inWindow(model::invert);
        Placement after = placed().placement();
        assertThat(after.orientation()).isEqualTo(before.orientation().turned());
        assertThat(after.polarity()).isEqualTo(before.polarity().inverted());
        assertThat(after.row()).isEqualTo(before.row());
    }

    @Test
    void stepsThroughTheCandidates() {
        type("acme-2026");
        awaitRanked();
        inWindow(() -> model.moveBy(0, 10));
        inWindow(() -> model.step(1));
        assertThat(ask(() -> model.rank())).contains(0);
        inWindow(() -> model.step(1));
        assertThat(ask(() -> model.rank())).contains(1);
        inWindow(() -> model.step(-5));
        assertThat(ask(() -> model.rank())).contains(0);
    }

    @Test
    void embeddingIsUndoneAndRedone() {
        type("acme-2026");
        awaitRanked();
        OpenedTicket before = ask(() -> model.ticketProperty().get());
        inWindow(model::embed);
        Trial signed = ask(() -> model.signedProperty().get());
        assertThat(ask(() -> model.ticketProperty().get())).isSameAs(signed.after());
        inWindow(workbench::undo);
        assertThat(ask(() -> model.ticketProperty().get())).isSameAs(before);
        assertThat(ask(() -> model.signedProperty().get())).isNull();
        inWindow(workbench::redo);
        assertThat(ask(() -> model.signedProperty().get())).isSameAs(signed);
    }

    @Test
    void aSecondSignatureKeepsClearOfTheFirst() {
        type("acme-2026");
        awaitRanked();
        inWindow(model::embed);
        Placement first = placed().placement();
        inWindow(model::another);
        type("second");
        awaitRanked();
        Placement second = placed().placement();
        boolean apart =
                !first.layer().equals(second.layer())
                        || Math.abs(first.row() - second.row()) >= 29
                        || Math.abs(first.column() - second.column()) >= 29;
        assertThat(apart).isTrue();
    }

    @Test
    void embeddingTooEarlyWaitsForTheTrial() {
        type("acme-2026");
        awaitRanked();
        inWindow(() -> {
            model.moveBy(3, 0);
            model.embed();
        });
        assertThat(ask(() -> model.signedProperty().get())).isNull();
        await(m -> m.signedProperty().get() != null);
    }

    @Test
    void aStoppedSearchKeepsWhatItFound() {
        type("acme-2026");
        await(m -> !m.candidatesProperty().get().isEmpty());
        long start = System.nanoTime();
        assertThat(ask(model::cancel)).isTrue();
        assertThat(System.nanoTime() - start).isLessThan(TimeUnit.MILLISECONDS.toNanos(200));
        assertThat(ask(() -> model.searchingProperty().get())).isNull();
        assertThat(placed()).isNotNull();
        await(m -> m.trialProperty().get() != null);
    }

    @Test
    void saysWhatWouldFit() {
        type("acme-2026");
        inWindow(() -> model.edit(form -> form.with(new QrVersion(20))));
        await(m -> !m.obstacleProperty().get().isEmpty());
        assertThat(ask(() -> model.obstacleProperty().get()))
                .contains("97 x 97")
                .contains("choose version 11 or smaller");
        inWindow(() -> model.edit(SignForm::reset));
        awaitRanked();
        assertThat(placed().side()).isEqualTo(29);
    }

    @Test
    void paperModeHasOneCandidate() {
        type("acme-2026");
        inWindow(() -> model.edit(form -> form.with(MarkProfile.PAPER)));
        awaitRanked();
        assertThat(ask(() -> model.candidatesProperty().get())).hasSize(1);
        assertThat(placed().written()).isEqualTo(567);
        Trial trial = ask(() -> model.trialProperty().get());
        assertThat(trial.embedding().flips()).isEqualTo(trial.symbol().changes());
    }

    @Test
    void countsTheBytesOfTheText() {
        SignForm form = SignForm.EMPTY.with("grün");
        assertThat(form.used()).isEqualTo(5);
        assertThat(form.capacity()).isLessThan(SignForm.EMPTY.capacity());
        assertThat(form.with("x".repeat(25)).problem())
                .hasValueSatisfying(why -> assertThat(why).contains("at most 24"));
        assertThat(form.with(EcLevel.L).problem()).isEmpty();
    }

    @Test
    void listsTheSizesThatTheTicketHasRoomFor() {
        assertThat(ask(() -> model.sizes())).hasSize(11);
        assertThat(ask(() -> model.sizes().get(2)))
                .hasToString("Version 3, 29 × 29 (fits 11 layers)");
    }
}
