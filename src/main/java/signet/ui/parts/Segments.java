package signet.ui.parts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** A choice of one among two to five, as joined buttons; it can never be left empty. */
public final class Segments<T> extends HBox {
    private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();
    private final ToggleGroup group = new ToggleGroup();
    private final ObjectProperty<T> value = new SimpleObjectProperty<>();

    public Segments(List<T> choices, Function<T, String> title) {
        getStyleClass().add("wb-segments");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        for (T choice : choices) {
            ToggleButton button = new ToggleButton(title.apply(choice));
            button.setToggleGroup(group);
            button.setUserData(choice);
            button.setMinWidth(USE_PREF_SIZE);
            button.getStyleClass().add(pill(choices, choice));
            buttons.put(choice, button);
            getChildren().add(button);
        }
        group.selectedToggleProperty()
                .addListener((selected, before, now) -> {
                    if (now == null) {
                        group.selectToggle(before);
                    } else {
                        value.set(choiceOf(now));
                    }
                });
        value.addListener((chosen, before, now) -> group.selectToggle(buttons.get(now)));
        value.set(choices.getFirst());
    }

    @SuppressWarnings("unchecked")
    private T choiceOf(Toggle toggle) {
        return (T) toggle.getUserData();
    }

    private static <T> String pill(List<T> choices, T choice) {
        if (choice.equals(choices.getFirst())) {
            return "left-pill";
        }
        return choice.equals(choices.getLast()) ? "right-pill" : "center-pill";
    }

    /** The chosen one. */
    public ObjectProperty<T> valueProperty() {
        return value;
    }

    /** Allows or forbids one choice; the reason becomes its help. */
    public void setEnabled(T choice, boolean enabled, String reason) {
        ToggleButton button = buttons.get(choice);
        button.setDisable(!enabled);
        button.setAccessibleHelp(enabled ? null : reason);
    }
}
