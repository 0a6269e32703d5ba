package signet.ui.parts;

import javafx.scene.paint.Color;

/** Colours from the numbers that pictures compute with. */
public final class Colours {
    private Colours() {}

    /** A JavaFX colour from {@code 0xAARRGGBB}. */
    public static Color of(int argb) {
        return Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff, (argb >>> 24) / 255.0);
    }
}
