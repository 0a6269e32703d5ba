package signet.ui;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.kordamp.ikonli.feather.Feather;
import signet.app.OpenedTicket;
import signet.mark.record.OwnerRecord;
import signet.ui.attack.AttackCommands;
import signet.ui.attack.AttackView;
import signet.ui.attack.AttackViewModel;
import signet.ui.attack.Sweeper;
import signet.ui.command.Commands;
import signet.ui.heatmap.HeatmapView;
import signet.ui.shell.Messages;
import signet.ui.shell.Place;
import signet.ui.shell.WorkbenchViewModel;

/** The place Attack with its commands, dialogs and files. */
final class AttackPlace implements AttackCommands.Actions {
    private static final int NUMBER = 4;

    private final AttackViewModel model;
    private final AttackView view;
    private final Place place;
    private final Supplier<FileDialogs> dialogs;
    private final Supplier<Messages> messages;

    /**
     * @param commands takes the commands of this place
     * @param dialogs asks for files
     * @param messages shows what was done
     * @param signed the record of a ticket that was signed in this window
     * @param sweeper runs sweeps
     */
    AttackPlace(
            WorkbenchViewModel workbench,
            Commands commands,
            Supplier<FileDialogs> dialogs,
            Supplier<Messages> messages,
            Function<OpenedTicket, Optional<OwnerRecord>> signed,
            Sweeper sweeper) {
        this.dialogs = dialogs;
        this.messages = messages;
        model = new AttackViewModel(workbench, signed, sweeper);
        AttackCommands.fill(commands, model, this);
        view = new AttackView(model, commands);
        place = new Place(NUMBER, "Attack", Feather.CROSSHAIR, view, true);
    }

    @Override
    public void openRecord() {
        dialogs.get().openRecord("Open the owner's record").ifPresent(model::openRecord);
    }

    @Override
    public void chooseImages() {
        dialogs.get()
                .openFolder("Choose the images that the network was trained on")
                .ifPresent(model.plan().imagesProperty()::set);
    }

    @Override
    public void addControl() {
        dialogs.get().openTicket("Add a control ticket").ifPresent(model.plan().controls()::add);
    }

    @Override
    public void openSweep() {
        dialogs.get().openFolder("Open the folder of a sweep").ifPresent(model::openSweep);
    }

    @Override
    public void exportReport() {
        dialogs.get()
                .openFolder("Write the report into an empty folder")
                .ifPresent(folder ->
                        model.export(
                                folder,
                                written ->
                                        messages.get()
                                                .show(
                                                        Messages.Tone.OK,
                                                        "Written: the report, %d files in %s."
                                                                .formatted(
                                                                        written.files().size(),
                                                                        folder.getFileName()))));
    }

    /** Paints for the theme of another picture. */
    void paintLike(HeatmapView other) {
        other.paletteProperty().subscribe(palette -> view.paintFor(palette.darkTheme()));
    }

    Place place() {
        return place;
    }

    AttackViewModel model() {
        return model;
    }

    AttackView view() {
        return view;
    }
}
