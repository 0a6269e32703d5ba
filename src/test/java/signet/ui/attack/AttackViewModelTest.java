package signet.ui.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signet.app.OpenedTicket;
import signet.app.OwnerRecords;
import signet.app.SignedTicket;
import signet.app.job.JobRunner;
import signet.app.settings.SettingsStore;
import signet.lab.sweep.KeptSweep;
import signet.lab.sweep.SweepEvent;
import signet.mark.record.OwnerRecord;
import signet.report.attack.AttackRow;
import signet.report.attack.SampleRows;
import signet.ui.shell.WorkbenchViewModel;
import signet.ui.verify.SignedSample;

class AttackViewModelTest {
    @TempDir static Path folder;
    private static SignedSample signed;
    private static OwnerRecord record;

    @TempDir Path settings;
    private final BlockingQueue<Runnable> calls = new LinkedBlockingQueue<>();
    private Optional<OwnerRecord> fresh = Optional.empty();
    private final Map<Path, Path> saved = new HashMap<>();
    private final FakeSweeps store = new FakeSweeps();
    private final List<MeasuredSweep> started = new ArrayList<>();
    private JobRunner runner;
    private WorkbenchViewModel workbench;
    private AttackViewModel model;

    /** What this test says was signed in the window. */
    private final class Signed implements Signings {
        @Override
        public Optional<OwnerRecord> recordOf(OpenedTicket opened) {
            return fresh;
        }

        @Override
        public Optional<Path> savedWith(Path ticket) {
            return Optional.ofNullable(saved.get(ticket));
        }
    }

    @BeforeAll
    static void sign() throws Exception {
        signed = SignedSample.in(folder, "acme-2026");
        record = OwnerRecords.open(signed.record());
    }

    @BeforeEach
    void start() {
        runner = JobRunner.tellingOn(calls::add);
        SettingsStore remembered = new SettingsStore(settings);
        workbench =
                new WorkbenchViewModel(
                        runner, remembered, remembered.load().settings(), InstantSource.system());
        model = new AttackViewModel(workbench, new Signed(), store, started::add);
    }

    @AfterEach
    void stop() {
        runner.close();
    }

    @Test
    void takesTheRecordThatLiesBesideTheTicket() throws Exception {
        Path beside = SignedTicket.recordBeside(signed.ticket());
        Files.copy(signed.record(), beside);
        workbench.open(signed.ticket());
        pump(() -> model.recordProperty().get() != null);
        Files.delete(beside);
        assertThat(model.recordProperty().get().file()).hasValue(beside.toAbsolutePath());
        assertThat(model.recordProperty().get().words())
                .isEqualTo("Record found beside the ticket: acme-2026.record.json");
        assertThat(model.plan().obstacleProperty().get()).startsWith("Choose the images");
    }

    @Test
    void takesTheRecordOfASigningMadeHere() throws InterruptedException {
        fresh = Optional.of(record);
        workbench.open(signed.ticket());
        pump(() -> model.recordProperty().get() != null);
        assertThat(model.recordProperty().get().file()).isEmpty();
        assertThat(model.recordProperty().get().words()).endsWith("not saved yet");
        assertThat(model.plan().obstacleProperty().get()).startsWith("Open the owner's record");
        Path written = folder.resolve("written.safetensors");
        saved.put(written, signed.record());
        workbench.change(workbench.ticketProperty().get(), "Embed signature");
        assertThat(model.recordProperty().get().file()).isEmpty();
        workbench.markSaved(written);
        assertThat(model.recordProperty().get().file()).hasValue(signed.record());
        assertThat(model.plan().obstacleProperty().get()).startsWith("Choose the images");
    }

    @Test
    void findsTheRecordAgainThatWasSavedWithATicketInThisWindow() throws InterruptedException {
        saved.put(signed.ticket().toAbsolutePath(), signed.record());
        workbench.open(signed.ticket());
        pump(() -> model.recordProperty().get() != null);
        assertThat(model.recordProperty().get().words())
                .startsWith("Record saved with the ticket: ");
        assertThat(model.plan().obstacleProperty().get()).startsWith("Choose the images");
    }

    @Test
    void runsWhatIsAskedForAndShowsTheRowsAsTheyCome() throws InterruptedException {
        workbench.open(signed.ticket());
        pump(() -> workbench.ticketProperty().get() != null);
        model.run();
        assertThat(store.plan()).isNull();
        model.openRecord(signed.record());
        pump(() -> model.recordProperty().get() != null);
        model.plan().imagesProperty().set(folder);
        model.run();
        pump(() -> !started.isEmpty());
        assertThat(store.plan().ticket()).isEqualTo(signed.ticket().toAbsolutePath());
        Path sweep = started.getFirst().kept().folder();
        assertThat(model.sweeps().shownProperty().get()).isEqualTo(started.getFirst());
        model.sweeps().tell(new SweepJobs(Set.of(sweep), Set.of(sweep)));
        assertThat(model.sweeps().written().get()).isFalse();
        assertThat(model.sweeps().stopped().get()).isFalse();
        tell(sweep);
        assertThat(model.results().tableProperty().get()).isEqualTo(SampleRows.sweep());
        assertThat(model.plan().wordsProperty().get()).contains("About");
        store.keep(FakeSweeps.kept(sweep, SampleRows.sweep().rows().size(), true));
        model.sweeps().tell(new SweepJobs(Set.of(sweep), Set.of()));
        pump(() -> model.sweeps().shownProperty().get().kept().finished());
        assertThat(model.sweeps().written().get()).isTrue();
        assertThat(model.sweeps().stopped().get()).isFalse();
        model.run();
        pump(() -> workbench.runningProperty().get() == null);
        assertThat(started).hasSize(1);
    }

    private void tell(Path sweep) {
        List<AttackRow> rows = SampleRows.sweep().rows();
        for (int i = 0; i < rows.size(); i++) {
            model.sweeps().tell(sweep, new SweepEvent.CellDone(i + 1, rows.size(), rows.get(i)));
        }
    }

    @Test
    void showsTheRowsOfASweepThatRunsBehindAnother() throws InterruptedException {
        Path sweep = Path.of("/sweeps/other");
        store.keep(FakeSweeps.kept(sweep, 0, false));
        model.sweeps().tell(new SweepJobs(Set.of(sweep), Set.of(sweep)));
        tell(sweep);
        assertThat(model.results().emptyProperty().get()).isTrue();
        model.sweeps().open(sweep);
        pump(() -> model.sweeps().shownProperty().get() != null);
        assertThat(model.results().tableProperty().get()).isEqualTo(SampleRows.sweep());
    }

    @Test
    void offersWhatStoppedUntilItIsAmongTheJobs() throws InterruptedException {
        Path stopped = Path.of("/sweeps/stopped");
        store.keep(FakeSweeps.kept(Path.of("/sweeps/done"), 43, true));
        store.keep(FakeSweeps.kept(stopped, 12, false));
        model.activeProperty().set(true);
        pump(() -> !model.sweeps().kept().isEmpty());
        assertThat(model.sweeps().unfinished()).extracting(KeptSweep::folder).containsOnly(stopped);
        model.sweeps().resume(stopped);
        pump(() -> !started.isEmpty());
        assertThat(started.getFirst().title()).isEqualTo("Attacks on made-up.safetensors");
        assertThat(model.sweeps().stopped().get()).isTrue();
        model.sweeps().tell(new SweepJobs(Set.of(stopped), Set.of(stopped)));
        assertThat(model.sweeps().unfinished()).isEmpty();
        model.sweeps().tell(new SweepJobs(Set.of(stopped), Set.of()));
        assertThat(model.sweeps().unfinished()).isEmpty();
        assertThat(model.sweeps().stopped().get()).isTrue();
    }

    @Test
    void triesTheFailedRowsOfAFinishedSweepAgain() throws InterruptedException {
        int rows = SampleRows.sweep().rows().size();
        Path finished = Path.of("/sweeps/finished");
        store.keep(FakeSweeps.kept(finished, rows, true));
        assertThat(model.sweeps().failed().get()).isZero();
        model.sweeps().open(finished);
        pump(() -> model.sweeps().shownProperty().get() != null);
        assertThat(model.sweeps().failed().get()).isOne();

        model.sweeps().retryFailed();
        pump(() -> !started.isEmpty());

        assertThat(started.getFirst().kept().folder()).isEqualTo(finished);
        assertThat(model.results().tableProperty().get().rows()).hasSize(rows - 1);
        assertThat(model.sweeps().failed().get()).isZero();
        model.sweeps().tell(new SweepJobs(Set.of(finished), Set.of(finished)));
        tell(finished);
        assertThat(model.sweeps().failed().get()).as("while it runs").isZero();
        model.sweeps().tell(new SweepJobs(Set.of(finished), Set.of()));
        assertThat(model.sweeps().failed().get()).isOne();
    }

    @Test
    void saysThatAFolderIsNoneOfASweep() throws InterruptedException {
        model.sweeps().open(settings);
        pump(() -> workbench.problemProperty().get() != null);
        assertThat(workbench.problemProperty().get().sentence()).contains("There is no sweep in");
        assertThat(model.results().emptyProperty().get()).isTrue();
        assertThat(model.sweeps().shownProperty().get()).isNull();
    }

    private void pump(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Runnable call = calls.poll(20, TimeUnit.SECONDS);
            assertThat(call).as("waited 20 s in vain").isNotNull();
            call.run();
        }
    }
}
