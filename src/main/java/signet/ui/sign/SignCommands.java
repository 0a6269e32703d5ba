package signet.ui.sign;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.kordamp.ikonli.feather.Feather;
import signet.ui.command.Command;
import signet.ui.command.Commands;

/** What a person can do in the place Sign. */
public final class SignCommands {
    private static final String NOT_HERE = "Go to Sign and type a signature first";
    private static final String NOT_SIGNED = "Embed a signature first";

    private final Commands commands;
    private final SignViewModel model;

    private SignCommands(Commands commands, SignViewModel model) {
        this.commands = commands;
        this.model = model;
    }

    /**
     * Adds them to the catalogue.
     *
     * @param save asks where to, and writes the file to ship and the record to keep
     */
    public static void fill(Commands commands, SignViewModel model, Runnable save) {
        SignCommands filler = new SignCommands(commands, model);
        filler.moving();
        filler.pressing();
        filler.saving(save);
    }

    private void moving() {
        BooleanBinding movable =
                model.activeProperty()
                        .and(Bindings.isNotNull(model.placedProperty()))
                        .and(Bindings.isNull(model.signedProperty()));
        when("sign.rotate", "Rotate the symbol", Feather.ROTATE_CW, "R", movable, model::rotate);
        when("sign.invert", "Invert the symbol", Feather.CIRCLE, "I", movable, model::invert);
        when("sign.next", "Next candidate", Feather.ARROW_DOWN, "N", movable, () -> model.step(1));
        when(
                "sign.previous",
                "Previous candidate",
                Feather.ARROW_UP,
                "P",
                movable,
                () -> model.step(-1));
    }

    private void pressing() {
        BooleanBinding ready =
                model.activeProperty()
                        .and(Bindings.isNotNull(model.placedProperty()))
                        .and(Bindings.isNull(model.signedProperty()))
                        .and(Bindings.isEmpty(model.obstacleProperty()));
        when(
                "sign.embed",
                "Embed signature",
                Feather.EDIT_2,
                "Shortcut+ENTER",
                ready,
                model::embed);
        when(
                "sign.again",
                "Search for places again",
                Feather.REFRESH_CW,
                "",
                model.activeProperty().and(Bindings.isNull(model.signedProperty())),
                model::searchAnew);
        when(
                "sign.stop",
                "Stop",
                Feather.X,
                "",
                Bindings.isNotNull(model.searchingProperty()),
                model::cancel);
        when(
                "sign.reset",
                "Reset how to sign",
                Feather.CORNER_UP_LEFT,
                "Shortcut+Backspace",
                model.activeProperty().and(Bindings.isNull(model.signedProperty())),
                () -> model.edit(SignForm::reset));
    }

    private void saving(Runnable save) {
        BooleanBinding signed = Bindings.isNotNull(model.signedProperty());
        commands.add(
                Command.when(
                        "sign.save",
                        "Save ticket and record",
                        Feather.SAVE,
                        "",
                        signed,
                        NOT_SIGNED,
                        save));
        commands.add(
                Command.when(
                        "sign.another",
                        "Add another signature",
                        Feather.PLUS,
                        "",
                        signed,
                        NOT_SIGNED,
                        model::another));
    }

    private void when(
            String id,
            String title,
            Feather icon,
            String keys,
            BooleanBinding possible,
            Runnable action) {
        commands.add(Command.when(id, title, icon, keys, possible, NOT_HERE, action));
    }
}
