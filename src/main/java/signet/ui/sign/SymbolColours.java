package signet.ui.sign;

import javafx.scene.paint.Color;

/**
 * The colours of symbols, from the design guide: one polarity everywhere, light for kept.
 *
 * @param paper a kept kernel
 * @param ink an empty kernel
 * @param mark a kernel that changes sides
 * @param veil over what is not embedded
 * @param hatch over what is not embedded, from four pixels on
 * @param quiet what does not matter in a thumbnail
 */
record SymbolColours(Color paper, Color ink, Color mark, Color veil, Color hatch, Color quiet) {
    private static final Color INK = Color.web("#14181f");
    private static final Color MARK = Color.web("#d9480f");

    static SymbolColours of(boolean darkTheme) {
        return darkTheme
                ? new SymbolColours(
                        Color.web("#e6ebf0"),
                        INK,
                        MARK,
                        Color.web("#11161d", 0.62),
                        Color.web("#8f9aa6", 0.55),
                        Color.web("#4a5561"))
                : new SymbolColours(
                        Color.WHITE,
                        INK,
                        MARK,
                        Color.web("#ffffff", 0.55),
                        Color.web("#57606a", 0.5),
                        Color.web("#d4dae1"));
    }
}
