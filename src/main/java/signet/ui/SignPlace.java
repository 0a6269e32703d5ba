package signet.ui;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import org.kordamp.ikonli.feather.Feather;
import signet.app.History;
import signet.app.OpenedTicket;
import signet.app.SignedTicket;
import signet.mark.record.OwnerRecord;
import signet.ui.attack.Signings;
import signet.ui.command.Command;
import signet.ui.command.Commands;
import signet.ui.heatmap.HeatmapView;
import signet.ui.shell.Messages;
import signet.ui.shell.Place;
import signet.ui.shell.WorkbenchViewModel;
import signet.ui.sign.SignCommands;
import signet.ui.sign.SignView;
import signet.ui.sign.SignViewModel;
import signet.ui.sign.Trial;

/** The place Sign with its commands, dialogs and files. */
final class SignPlace implements Signings {
    private static final int NUMBER = 2;

    private final WorkbenchViewModel workbench;
    private final SignViewModel model;
    private final SignView view;
    private final Place place;
    private final Supplier<FileDialogs> dialogs;
    private final Supplier<Messages> messages;
    private final Map<Path, Path> records = new HashMap<>();

    /**
     * @param commands takes the commands of this place
     * @param dialogs asks for files
     * @param messages shows what was done
     * @param saveCopy copies the file of a ticket that was not changed
     */
    SignPlace(
            WorkbenchViewModel workbench,
            Commands commands,
            Supplier<FileDialogs> dialogs,
            Supplier<Messages> messages,
            Runnable saveCopy) {
        this.workbench = workbench;
        this.dialogs = dialogs;
        this.messages = messages;
        model = new SignViewModel(workbench);
        commands.add(
                Command.when(
                        "ticket.save",
                        "Save the signed ticket and its record, or a copy of the file",
                        Feather.SAVE,
                        "Shortcut+S",
                        Bindings.createBooleanBinding(
                                this::canSaveAnything, workbench.historyProperty()),
                        "There is no ticket, or a change of it that is no signature",
                        () -> saveOr(saveCopy)));
        SignCommands.fill(commands, model, this::save);
        view = new SignView(model, commands);
        place = new Place(NUMBER, "Sign", Feather.EDIT_2, view, true);
    }

    /**
     * Asks for two names, then writes both files or none; the dialogs have asked already about
     * replacing files.
     */
    private void save() {
        saveThen(() -> {});
    }

    /** A copy is made of the file: one of a ticket that was changed would lack the change. */
    private boolean canSaveAnything() {
        History<OpenedTicket> history = workbench.historyProperty().get();
        return history != null && (history.now() == 0 || model.isSigned(history.state()));
    }

    /** Saves the signature in hand; where there is none, something else is done. */
    private void saveOr(Runnable otherwise) {
        if (canSave()) {
            save();
        } else {
            otherwise.run();
        }
    }

    /** Whether there is a signature to save. */
    boolean canSave() {
        return model.lastSigning().isPresent();
    }

    /** As the command does, and goes on when both files are there. */
    void saveThen(Runnable next) {
        Trial signed = model.lastSigning().orElseThrow();
        String stem = Exports.stem(signed.before().file().path());
        dialogs.get()
                .save("Save the signed ticket", stem + "-signed.safetensors")
                .ifPresent(ticket ->
                        dialogs.get()
                                .save(
                                        "Save the owner's record, which stays with you",
                                        SignedTicket.recordBeside(ticket).getFileName().toString())
                                .ifPresent(record -> write(signed, ticket, record, next)));
    }

    private void write(Trial signed, Path ticket, Path record, Runnable next) {
        workbench.start(
                "Save " + ticket.getFileName(),
                progress ->
                        SignedTicket.of(signed.before().file(), signed.embedding())
                                .save(ticket, record, true),
                saved -> {
                    records.put(absolute(ticket), absolute(record));
                    if (workbench.ticketProperty().get() == signed.after()) {
                        workbench.markSaved(ticket);
                    }
                    messages.get()
                            .show(
                                    Messages.Tone.OK,
                                    "Written: %s to ship, %s to keep."
                                            .formatted(ticket.getFileName(), record.getFileName()));
                    next.run();
                });
    }

    private static Path absolute(Path file) {
        return file.toAbsolutePath().normalize();
    }

    @Override
    public Optional<Path> savedWith(Path ticket) {
        return Optional.ofNullable(records.get(absolute(ticket)));
    }

    @Override
    public Optional<OwnerRecord> recordOf(OpenedTicket opened) {
        return Optional.ofNullable(model.signedProperty().get())
                .filter(trial -> trial.after() == opened)
                .map(trial -> OwnerRecord.of(trial.before().ticket(), trial.embedding()));
    }

    /** Paints with the colours of another heatmap. */
    void paintLike(HeatmapView other) {
        view.view().paletteProperty().bind(other.paletteProperty());
        view.view().colourMapProperty().bind(other.colourMapProperty());
        view.view().textScaleProperty().bind(other.textScaleProperty());
    }

    Place place() {
        return place;
    }

    SignViewModel model() {
        return model;
    }
}
