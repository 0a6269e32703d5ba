package signet.report.figure;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The type of figures: the program's own where it is bundled, otherwise what the machine has. */
public final class FigureFonts {
    private static final Font BASE = load();

    public static final Font TITLE = BASE.deriveFont(Font.BOLD, 15f);
    public static final Font HEADING = BASE.deriveFont(Font.BOLD, 13f);
    public static final Font BODY = BASE.deriveFont(12f);
    public static final Font SMALL = BASE.deriveFont(11f);

    private FigureFonts() {}

    private static Font load() {
        try (InputStream file = FigureFonts.class.getResourceAsStream("/fonts/Inter-Regular.otf")) {
            return file == null
                    ? new Font(Font.SANS_SERIF, Font.PLAIN, 12)
                    : Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the bundled font is damaged", e);
        }
    }
}
