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
import signet.ui.command.Commands;
import signet.ui.heatmap.HeatmapView;
import signet.ui.shell.Place;
import signet.ui.shell.WorkbenchViewModel;

/** The place Attack with its commands, dialogs and files. */
final class AttackPlace implements AttackCommands.Actions {
    private static final int NUMBER = 4;

    private final AttackViewModel model;
    private final AttackView view;
    private final Place place;
    private final Supplier<FileDialogs> dialogs;

    /**
     * @param commands takes the commands of this place
     * @param dialogs asks for files
     * @param signed the record of a ticket that was signed in this window
     */
    AttackPlace(
            WorkbenchViewModel workbench,
            Commands commands,
            Supplier<FileDialogs> dialogs,
            Function<OpenedTicket, Optional<OwnerRecord>> signed) {
        this.dialogs = dialogs;
        model = new AttackViewModel(workbench, signed);
        AttackCommands.fill(commands, model, this);
        view = new AttackView(model, commands);
        place = new Place(NUMBER, "Attack", Feather.CROSSHAIR, view, true);
    }

    @Override
    public void openRecord() {
        dialogs.get().openRecord("Open the owner's record").ifPresent(model::openRecord);
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
