package signet.ui.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signet.app.OwnerRecords;
import signet.app.SignedTicket;
import signet.app.job.JobRunner;
import signet.app.settings.SettingsStore;
import signet.evidence.ClaimRule;
import signet.mark.record.OwnerRecord;
import signet.report.attack.AttackRow;
import signet.report.attack.SampleRows;
import signet.ui.attack.plan.SweepPlan;
import signet.ui.attack.result.CellKey;
import signet.ui.shell.WorkbenchViewModel;
import signet.ui.verify.SignedSample;

class AttackViewModelTest {
    @TempDir static Path folder;
    private static SignedSample signed;
    private static OwnerRecord record;

    @TempDir Path settings;
    private final BlockingQueue<Runnable> calls = new LinkedBlockingQueue<>();
    private Optional<OwnerRecord> fresh = Optional.empty();
    private SweepPlan asked;
    private JobRunner runner;
    private WorkbenchViewModel workbench;
    private AttackViewModel model;

    @BeforeAll
    static void sign() throws Exception {
        signed = SignedSample.in(folder, "acme-2026");
        record = OwnerRecords.open(signed.record());
    }

    @BeforeEach
    void start() {
        runner = JobRunner.tellingOn(calls::add);
        SettingsStore store = new SettingsStore(settings);
        workbench =
                new WorkbenchViewModel(
                        runner, store, store.load().settings(), InstantSource.system());
        model =
                new AttackViewModel(
                        workbench,
                        opened -> fresh,
                        (plan, listener) -> {
                            asked = plan;
                            return progress -> {
                                calls.add(() -> tell(listener));
                                return folder;
                            };
                        });
    }

    private static void tell(Sweeper.Listener listener) {
        List<AttackRow> rows = SampleRows.sweep().rows();
        listener.begun(List.of(CellKey.of(rows.getFirst())), rows.size(), ClaimRule.STANDARD);
        rows.forEach(listener::done);
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
        assertThat(model.plan().obstacleProperty().get()).startsWith("Choose the images");
    }

    @Test
    void takesTheRecordOfASigningMadeHere() throws InterruptedException {
        fresh = Optional.of(record);
        workbench.open(signed.ticket());
        pump(() -> model.recordProperty().get() != null);
        assertThat(model.recordProperty().get().file()).isEmpty();
        assertThat(model.plan().obstacleProperty().get()).startsWith("Open the owner's record");
    }

    @Test
    void runsWhatIsAskedForAndShowsTheRowsAsTheyCome() throws InterruptedException {
        workbench.open(signed.ticket());
        pump(() -> workbench.ticketProperty().get() != null);
        model.run();
        assertThat(asked).isNull();
        model.openRecord(signed.record());
        pump(() -> model.recordProperty().get() != null);
        model.plan().imagesProperty().set(folder);
        model.run();
        assertThat(asked.ticket()).isEqualTo(signed.ticket().toAbsolutePath());
        assertThat(model.sweepingProperty().get()).isTrue();
        pump(() -> !model.sweepingProperty().get());
        assertThat(model.folderProperty().get()).isEqualTo(folder);
        assertThat(model.results().tableProperty().get()).isEqualTo(SampleRows.sweep());
        assertThat(model.plan().wordsProperty().get()).contains("About");
    }

    @Test
    void saysThatAFolderIsNoneOfASweep() throws InterruptedException {
        model.openSweep(settings);
        pump(() -> workbench.problemProperty().get() != null);
        assertThat(workbench.problemProperty().get().sentence())
                .contains("is not the folder of a sweep");
        assertThat(model.results().emptyProperty().get()).isTrue();
        assertThat(model.folderProperty().get()).isNull();
    }

    private void pump(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Runnable call = calls.poll(20, TimeUnit.SECONDS);
            assertThat(call).as("waited 20 s in vain").isNotNull();
            call.run();
        }
    }
}
