package signet.ui.parts;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.HBox;

/** What the colours of a picture mean: swatches with the word or digit inside. */
public final class LegendBar extends HBox {
    /**
     * One colour.
     *
     * @param fill {@code 0xAARRGGBB}
     * @param ink for the label, {@code 0xAARRGGBB}
     * @param label word or digit; empty between two labelled ends
     */
    public record Swatch(int fill, int ink, String label) {}

    public LegendBar() {
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(1);
        setMinWidth(USE_PREF_SIZE);
    }

    /** Replaces title and swatches. */
    public void show(String title, List<Swatch> swatches) {
        Label name = Texts.fixed(title, "wb-secondary");
        HBox.setMargin(name, new Insets(0, 8, 0, 0));
        getChildren().setAll(name);
        swatches.forEach(swatch -> getChildren().add(box(swatch)));
    }

    private static Label box(Swatch swatch) {
        Label box = Texts.fixed(swatch.label(), "wb-mono-small");
        int letters = swatch.label().length();
        box.setPadding(letters > 1 ? new Insets(0, 6, 0, 6) : Insets.EMPTY);
        box.setMinHeight(18);
        box.setMinWidth(letters > 1 ? USE_PREF_SIZE : letters == 1 ? 17 : 12);
        box.setAlignment(Pos.CENTER);
        box.setBackground(
                new Background(
                        new BackgroundFill(
                                Colours.of(swatch.fill()), CornerRadii.EMPTY, Insets.EMPTY)));
        box.setTextFill(Colours.of(swatch.ink()));
        return box;
    }
}
