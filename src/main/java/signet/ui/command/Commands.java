package signet.ui.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import javafx.beans.binding.Bindings;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import signet.ui.parts.Icons;

/** The catalogue of everything a person can do in the window. */
public final class Commands {
    private final List<Command> all = new ArrayList<>();

    /**
     * @throws IllegalArgumentException if the id or the shortcut is taken
     */
    public void add(Command command) {
        for (Command other : all) {
            boolean sameKeys =
                    command.shortcut().isPresent() && command.shortcut().equals(other.shortcut());
            if (other.id().equals(command.id()) || sameKeys) {
                throw new IllegalArgumentException(
                        "%s collides with %s".formatted(command.id(), other.id()));
            }
        }
        all.add(command);
    }

    /** All commands, in the order in which they were added. */
    public List<Command> all() {
        return Collections.unmodifiableList(all);
    }

    /**
     * @throws NoSuchElementException if there is none of that id
     */
    public Command get(String id) {
        return all.stream().filter(command -> command.id().equals(id)).findFirst().orElseThrow();
    }

    /** Commands whose title contains every word of a query, in catalogue order. */
    public List<Command> matching(String query) {
        String[] words = query.strip().toLowerCase(Locale.ROOT).split("\\s+");
        return all.stream().filter(command -> matches(command.title(), words)).toList();
    }

    /** Whether a text contains every one of some lower-case words. */
    public static boolean matches(String text, String... words) {
        String lower = text.toLowerCase(Locale.ROOT);
        return Arrays.stream(words).allMatch(lower::contains);
    }

    /** Makes the shortcuts work everywhere in a scene, except single letters. */
    public void installOn(Scene scene) {
        for (Command command : all) {
            command.shortcut()
                    .filter(keys -> !isSingleLetter(keys))
                    .ifPresent(keys -> scene.getAccelerators().put(keys, command::run));
        }
    }

    /** A single letter would be typed, not pressed, in a text field; pictures handle those. */
    public static boolean isSingleLetter(KeyCombination keys) {
        return keys instanceof KeyCodeCombination code
                && (code.getCode().isLetterKey() || code.getCode().isDigitKey())
                && code.getShortcut() == KeyCombination.ModifierValue.UP
                && code.getControl() == KeyCombination.ModifierValue.UP
                && code.getAlt() == KeyCombination.ModifierValue.UP;
    }

    /** A button with icon and title. */
    public Button button(String id, String... styles) {
        Command command = get(id);
        Button button = iconButton(id, styles);
        button.setText(command.title());
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().remove("wb-icon-only");
        button.setGraphic(Icons.small(command.icon()));
        return button;
    }

    /** A flat button with the icon only; title and keys are in its tool tip. */
    public Button iconButton(String id, String... styles) {
        Command command = get(id);
        Button button = new Button(null, Icons.bar(command.icon()));
        button.setId(id);
        button.getStyleClass().addAll(styles);
        button.getStyleClass().add("wb-icon-only");
        button.setOnAction(event -> command.run());
        button.setTooltip(new Tooltip(command.hint()));
        button.setAccessibleText(command.title());
        button.setAccessibleHelp(command.reason());
        button.disableProperty().bind(Bindings.not(command.possible()));
        return button;
    }
}
