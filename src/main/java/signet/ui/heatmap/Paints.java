package signet.ui.heatmap;

import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/** The palette's numbers as JavaFX colours, and the two faces of the picture's text. */
final class Paints {
    /** Names of axes. */
    static final String TEXT_FAMILY = "Inter";

    /** Numbers: their digits stand under each other. */
    static final String NUMBER_FAMILY = "JetBrains Mono";

    private static final double SIZE = 11;

    private Paints() {}

    static Color of(int argb) {
        return of(argb, 1);
    }

    static Color of(int argb, double opacity) {
        return Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff, opacity);
    }

    static Font text() {
        return Font.font(TEXT_FAMILY, SIZE);
    }

    static Font number() {
        return Font.font(NUMBER_FAMILY, SIZE);
    }
}
