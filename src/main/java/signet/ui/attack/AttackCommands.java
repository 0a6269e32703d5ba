package signet.ui.attack;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.value.ObservableBooleanValue;
import org.kordamp.ikonli.feather.Feather;
import signet.ui.command.Command;
import signet.ui.command.Commands;

/** What a person can do in the place Attack. */
public final class AttackCommands {
    /** Those of them that ask for files. */
    public interface Actions {
        /** Opens the owner's record. */
        void openRecord();

        /** Asks for the images of sweeps. */
        void chooseImages();

        /** Asks for images of another task. */
        void chooseOtherImages();

        /** Adds a ticket that must not be claimed. */
        void addControl();

        /** Shows what an earlier sweep measured. */
        void openSweep();

        /** Writes the report of what is shown. */
        void exportReport();
    }

    private static final String NOT_HERE = "Go to Attack first";

    private final Commands commands;
    private final AttackViewModel model;

    private AttackCommands(Commands commands, AttackViewModel model) {
        this.commands = commands;
        this.model = model;
    }

    /** Adds them to the catalogue. */
    public static void fill(Commands commands, AttackViewModel model, Actions actions) {
        AttackCommands filler = new AttackCommands(commands, model);
        filler.giving(actions);
        filler.running(actions);
    }

    private void giving(Actions actions) {
        ObservableBooleanValue here = model.activeProperty();
        add(
                "attack.record",
                "Attack with the owner's record",
                Feather.FILE_TEXT,
                Bindings.and(here, model.hasTicket()),
                "Open a ticket in Attack first",
                actions::openRecord);
        add(
                "attack.images",
                "Choose the images for attacks",
                Feather.FOLDER,
                here,
                NOT_HERE,
                actions::chooseImages);
        add(
                "attack.other-images",
                "Choose images of another task for Transfer",
                Feather.FOLDER,
                here,
                NOT_HERE,
                actions::chooseOtherImages);
        add(
                "attack.control",
                "Add a control to the attacks",
                Feather.PLUS,
                here,
                NOT_HERE,
                actions::addControl);
        add("attack.open", "Open a sweep", Feather.FOLDER, here, NOT_HERE, actions::openSweep);
    }

    private void running(Actions actions) {
        BooleanExpression here = model.activeProperty();
        add(
                "attack.run",
                "Run the attacks",
                Feather.PLAY,
                here.and(Bindings.isEmpty(model.plan().obstacleProperty())),
                "Say in Attack what to run first",
                model::run);
        add(
                "attack.resume",
                "Resume the sweep",
                Feather.PLAY,
                here.and(model.sweeps().stopped()),
                "Show a sweep in Attack that stopped before its end",
                model::resume);
        add(
                "attack.retry",
                "Try the failed rows again",
                Feather.REFRESH_CW,
                here.and(model.sweeps().failed().greaterThan(0)),
                "Show a sweep in Attack in which rows failed",
                model.sweeps()::retryFailed);
        commands.add(
                Command.when(
                        "attack.export",
                        "Export",
                        Feather.DOWNLOAD,
                        "E",
                        here.and(model.sweeps().written()),
                        "Run a sweep, or open one, first",
                        actions::exportReport));
    }

    private void add(
            String id,
            String title,
            Feather icon,
            ObservableBooleanValue possible,
            String reason,
            Runnable action) {
        commands.add(Command.when(id, title, icon, "", possible, reason, action));
    }
}
