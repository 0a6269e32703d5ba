package signet.ui.attack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import signet.app.OpenedTicket;
import signet.app.Operations;
import signet.app.OwnerRecords;
import signet.app.SignedTicket;
import signet.app.attack.WriteReport;
import signet.app.job.LatestOnly;
import signet.app.job.Outcome;
import signet.app.job.Work;
import signet.mark.record.OwnerRecord;
import signet.report.attack.AttackRow;
import signet.report.attack.AttackTable;
import signet.ui.attack.live.LiveViewModel;
import signet.ui.attack.plan.PlanViewModel;
import signet.ui.attack.result.ResultsViewModel;
import signet.ui.shell.KnownRecord;
import signet.ui.shell.WorkbenchViewModel;

/**
 * What the place Attack holds: the ticket's record, the slider, the sweep that is asked for, and
 * what sweeps measured.
 */
public final class AttackViewModel {
    private final WorkbenchViewModel workbench;
    private final Signings signings;
    private final LatestOnly looking;
    private final SweepsViewModel sweeps;
    private final LiveViewModel live;
    private final PlanViewModel plan = new PlanViewModel();
    private final ReadOnlyObjectWrapper<KnownRecord> record = new ReadOnlyObjectWrapper<>();
    private OpenedTicket ticket;

    /**
     * @param signings the records of tickets that were signed in this window
     * @param store where sweeps are kept
     * @param starter puts them among the jobs
     */
    public AttackViewModel(
            WorkbenchViewModel workbench,
            Signings signings,
            SweepStore store,
            SweepsViewModel.Starter starter) {
        this.workbench = Objects.requireNonNull(workbench);
        this.signings = Objects.requireNonNull(signings);
        looking = new LatestOnly(workbench.runner());
        live = new LiveViewModel(workbench.runner());
        sweeps = new SweepsViewModel(workbench, store, starter);
        sweeps.results().tableProperty().subscribe(this::learn);
        live.activeProperty()
                .subscribe(here -> {
                    if (here) {
                        sweeps.refresh();
                    }
                });
        workbench.ticketProperty().subscribe(this::onTicket);
        workbench.historyProperty().subscribe(history -> onHistory());
    }

    /** The record of a signing made here, else the one that lies beside the file. */
    private void onTicket(OpenedTicket opened) {
        ticket = opened;
        looking.cancel();
        if (opened == null) {
            take(Optional.empty());
            return;
        }
        Optional<OwnerRecord> fresh = signings.recordOf(opened);
        if (fresh.isPresent()) {
            take(Optional.of(freshly(fresh.get())));
            return;
        }
        Path file = opened.file().path();
        Optional<Path> saved = signings.savedWith(file).filter(Files::isRegularFile);
        Path beside = SignedTicket.recordBeside(file);
        if (saved.isPresent()) {
            look(saved.get(), KnownRecord.From.SIGNED_HERE);
        } else if (Files.isRegularFile(beside)) {
            look(beside, KnownRecord.From.BESIDE);
        } else {
            take(Optional.empty());
        }
    }

    private KnownRecord freshly(OwnerRecord made) {
        return new KnownRecord(made, savedNow(), KnownRecord.From.SIGNED_HERE);
    }

    /** Where the record lies that was saved with the ticket in hand. */
    private Optional<Path> savedNow() {
        return workbench.fileInHand().flatMap(signings::savedWith);
    }

    private void look(Path file, KnownRecord.From from) {
        looking.request(
                "Open " + file.getFileName(),
                opening(file, from),
                event -> {},
                outcome ->
                        take(
                                outcome instanceof Outcome.Done<KnownRecord>(var found)
                                        ? Optional.of(found)
                                        : Optional.empty()));
    }

    private static Work<KnownRecord> opening(Path file, KnownRecord.From from) {
        return progress -> new KnownRecord(OwnerRecords.open(file), Optional.of(file), from);
    }

    /** A signing made here may have been saved meanwhile. */
    private void onHistory() {
        KnownRecord known = record.get();
        if (known != null && known.file().isEmpty()) {
            savedNow().ifPresent(file -> record.set(known.savedAs(file)));
        }
        hold();
    }

    /** Opens the record that the ticket is held against; a bad one changes nothing. */
    public void openRecord(Path file) {
        workbench.start(
                "Open " + file.getFileName(),
                opening(file, KnownRecord.From.CHOSEN),
                opened -> take(Optional.of(opened)));
    }

    private void take(Optional<KnownRecord> known) {
        record.set(known.orElse(null));
        live.show(ticket, known.map(KnownRecord::record));
        hold();
    }

    /** A sweep reads files: what is not on disk as it is in hand cannot be swept. */
    private void hold() {
        plan.hold(
                workbench.fileInHand(),
                Optional.ofNullable(record.get()).flatMap(KnownRecord::file));
    }

    /** Runs the sweep that is asked for. */
    public void run() {
        if (plan.obstacleProperty().get().isEmpty()) {
            sweeps.run(plan.plan());
        }
    }

    /** Lets the sweep go on that is shown. */
    public void resume() {
        sweeps.resume(sweeps.shownProperty().get().kept().folder());
    }

    private void learn(AttackTable table) {
        plan.learn(table.rows().stream().mapToDouble(AttackRow::seconds).average());
    }

    /**
     * Writes the report of what is shown.
     *
     * @param output an empty folder
     */
    public void export(Path output, Consumer<WriteReport.Written> onWritten) {
        workbench.start(
                "Write the report",
                Operations.REPORT.with(
                        new WriteReport.Parameters(
                                sweeps.shownProperty().get().kept().folder(), output, false)),
                onWritten);
    }

    /** Whether there is a ticket to attack; sweeps that are kept can be looked at without. */
    BooleanBinding hasTicket() {
        return workbench.hasTicket();
    }

    /** The slider over an instant attack. */
    public LiveViewModel live() {
        return live;
    }

    /** The sweep that is asked for. */
    public PlanViewModel plan() {
        return plan;
    }

    /** The sweeps that are kept, and the one that is shown. */
    public SweepsViewModel sweeps() {
        return sweeps;
    }

    /** What the shown sweep measured. */
    public ResultsViewModel results() {
        return sweeps.results();
    }

    /** The owner's record; null where none is at hand. */
    public ReadOnlyObjectProperty<KnownRecord> recordProperty() {
        return record.getReadOnlyProperty();
    }

    /** Whether the person is here. */
    public BooleanProperty activeProperty() {
        return live.activeProperty();
    }
}
