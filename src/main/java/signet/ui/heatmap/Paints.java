package signet.ui.heatmap;

import javafx.scene.paint.Color;

/** The palette's numbers as JavaFX colours. */
final class Paints {
    private Paints() {}

    static Color of(int argb) {
        return of(argb, 1);
    }

    static Color of(int argb, double opacity) {
        return Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff, opacity);
    }
}
