package signet.ui.attack;

import org.kordamp.ikonli.feather.Feather;
import signet.ui.command.Command;
import signet.ui.command.Commands;

/** What a person can do in the place Attack. */
public final class AttackCommands {
    /** Those of them that ask for files. */
    public interface Actions {
        /** Opens the owner's record. */
        void openRecord();
    }

    private static final String NOT_HERE = "Go to Attack first";

    private AttackCommands() {}

    /** Adds them to the catalogue. */
    public static void fill(Commands commands, AttackViewModel model, Actions actions) {
        commands.add(
                Command.when(
                        "attack.record",
                        "Attack with the owner's record",
                        Feather.FILE_TEXT,
                        "",
                        model.activeProperty(),
                        NOT_HERE,
                        actions::openRecord));
    }
}
