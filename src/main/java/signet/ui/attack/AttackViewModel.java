package signet.ui.attack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import signet.app.OpenedTicket;
import signet.app.OwnerRecords;
import signet.app.SignedTicket;
import signet.app.job.LatestOnly;
import signet.app.job.Outcome;
import signet.mark.record.OwnerRecord;
import signet.ui.attack.live.LiveViewModel;
import signet.ui.shell.WorkbenchViewModel;

/** What the place Attack holds: the ticket's record, and what attacks do to its signature. */
public final class AttackViewModel {
    /**
     * An owner's record that is at hand.
     *
     * @param file where it lies; empty for one that is not saved yet
     */
    public record KnownRecord(OwnerRecord record, Optional<Path> file) {}

    private final WorkbenchViewModel workbench;
    private final Function<OpenedTicket, Optional<OwnerRecord>> signed;
    private final LatestOnly looking;
    private final LiveViewModel live;
    private final ReadOnlyObjectWrapper<KnownRecord> record = new ReadOnlyObjectWrapper<>();
    private OpenedTicket ticket;

    /**
     * @param signed the record of a ticket that was signed in this window
     */
    public AttackViewModel(
            WorkbenchViewModel workbench, Function<OpenedTicket, Optional<OwnerRecord>> signed) {
        this.workbench = Objects.requireNonNull(workbench);
        this.signed = Objects.requireNonNull(signed);
        looking = new LatestOnly(workbench.runner());
        live = new LiveViewModel(workbench.runner());
        workbench.ticketProperty().subscribe(this::onTicket);
    }

    /** The record of a signing just made, else the one that lies beside the file. */
    private void onTicket(OpenedTicket opened) {
        ticket = opened;
        looking.cancel();
        if (opened == null) {
            take(Optional.empty());
            return;
        }
        Optional<OwnerRecord> fresh = signed.apply(opened);
        Path beside = SignedTicket.recordBeside(opened.file().path());
        if (fresh.isPresent()) {
            take(fresh.map(own -> new KnownRecord(own, Optional.empty())));
        } else if (Files.isRegularFile(beside)) {
            looking.request(
                    "Open " + beside.getFileName(),
                    progress -> new KnownRecord(OwnerRecords.open(beside), Optional.of(beside)),
                    event -> {},
                    outcome ->
                            take(
                                    outcome instanceof Outcome.Done<KnownRecord>(var found)
                                            ? Optional.of(found)
                                            : Optional.empty()));
        } else {
            take(Optional.empty());
        }
    }

    /** Opens the record that the ticket is held against; a bad one changes nothing. */
    public void openRecord(Path file) {
        workbench.start(
                "Open " + file.getFileName(),
                progress -> new KnownRecord(OwnerRecords.open(file), Optional.of(file)),
                opened -> take(Optional.of(opened)));
    }

    private void take(Optional<KnownRecord> known) {
        record.set(known.orElse(null));
        live.show(ticket, known.map(KnownRecord::record));
    }

    /** The slider over an instant attack. */
    public LiveViewModel live() {
        return live;
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
