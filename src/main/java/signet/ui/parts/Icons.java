package signet.ui.parts;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Feather icons in the four sizes the window uses; colour comes from a style class. */
public final class Icons {
    private Icons() {}

    /** An icon beside text of 13 px. */
    public static FontIcon small(Feather glyph, String... styles) {
        return sized(glyph, 15, styles);
    }

    /** An icon that stands alone in a bar. */
    public static FontIcon bar(Feather glyph, String... styles) {
        return sized(glyph, 18, styles);
    }

    /** An icon of the rail or of an empty place. */
    public static FontIcon large(Feather glyph, String... styles) {
        return sized(glyph, 20, styles);
    }

    private static FontIcon sized(Feather glyph, int size, String... styles) {
        FontIcon icon = FontIcon.of(glyph, size);
        icon.getStyleClass().addAll(styles);
        return icon;
    }
}
