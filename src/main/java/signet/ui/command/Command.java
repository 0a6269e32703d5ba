package signet.ui.command;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.feather.Feather;

/**
 * One thing a person can do in the window.
 *
 * @param id stable name, such as {@code ticket.open}
 * @param title verb and object, sentence case: {@code Open ticket}
 * @param icon shown on buttons and in the palette
 * @param shortcut keys, if any; single letters act only while a picture has focus
 * @param possible whether it can be done now
 * @param reason why not, when it cannot
 * @param action what it does
 */
public record Command(
        String id,
        String title,
        Feather icon,
        Optional<KeyCombination> shortcut,
        ObservableBooleanValue possible,
        String reason,
        Runnable action) {

    /** A command that is always possible. */
    public static Command always(
            String id, String title, Feather icon, String shortcut, Runnable action) {
        return when(id, title, icon, shortcut, new ReadOnlyBooleanWrapper(true), "", action);
    }

    /**
     * A command that is possible only now and then.
     *
     * @param shortcut such as {@code Shortcut+O}; empty for none
     * @throws IllegalArgumentException if the shortcut names no key
     */
    public static Command when(
            String id,
            String title,
            Feather icon,
            String shortcut,
            ObservableBooleanValue possible,
            String reason,
            Runnable action) {
        Optional<KeyCombination> keys =
                shortcut.isEmpty() ? Optional.empty() : Optional.of(keys(shortcut));
        return new Command(id, title, icon, keys, possible, reason, action);
    }

    /** What JavaFX finds no key for becomes a character that no keyboard has, without a word. */
    private static KeyCombination keys(String shortcut) {
        KeyCombination keys = KeyCombination.keyCombination(shortcut);
        if (keys instanceof KeyCodeCombination) {
            return keys;
        }
        throw new IllegalArgumentException(shortcut + " names no key");
    }

    /** Does it, if it is possible now. */
    public void run() {
        if (possible.get()) {
            action.run();
        }
    }

    /** The keys as people read them, or empty. */
    public String keys() {
        return shortcut.map(KeyCombination::getDisplayText).orElse("");
    }

    /** Title and keys, as a tool tip says them. */
    public String hint() {
        return keys().isEmpty() ? title : title + " (" + keys() + ")";
    }
}
