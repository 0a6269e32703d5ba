package signet.ui.parts;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** A short state in a pill. Colour is never alone: the text says it too. */
public final class Chip extends Label {
    /** What a chip is about; decides its colour. */
    public enum Tone {
        PLAIN,
        INFO,
        WARN,
        SEAL
    }

    public Chip(String text, Tone tone, Node icon) {
        super(text, icon);
        setMinWidth(USE_PREF_SIZE);
        getStyleClass().setAll("label", "wb-chip", tone.name().toLowerCase(Locale.ROOT));
    }
}
