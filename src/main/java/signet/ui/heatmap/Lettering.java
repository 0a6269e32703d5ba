package signet.ui.heatmap;

import javafx.scene.text.Font;

/**
 * The text around a picture and the room it needs.
 *
 * @param scale against the usual size
 */
record Lettering(double scale) {
    static final Lettering USUAL = new Lettering(1);

    private static final double SIZE = 11;

    /** For names of axes. */
    Font text() {
        return Font.font("Inter", SIZE * scale);
    }

    /** For numbers: their digits stand under each other. */
    Font number() {
        return Font.font("JetBrains Mono", SIZE * scale);
    }

    /** A length that grows with the text, in whole pixels. */
    double of(double length) {
        return Math.rint(length * scale);
    }

    /** From the top of the view to the picture. */
    double top() {
        return of(ChannelRuler.ABOVE) + 8;
    }

    /** From the left edge of the view to the picture. */
    double left() {
        return of(ChannelRuler.BESIDE);
    }

    /** What a profile takes beyond the picture. */
    double depth() {
        return of(DensityProfile.DEPTH);
    }
}
