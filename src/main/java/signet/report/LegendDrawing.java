package signet.report;

import java.awt.Font;
import signet.report.figure.FigureFonts;
import signet.report.figure.Pen;

/**
 * The swatches of a legend in a row, each with its label in whichever of two colours reads best.
 */
record LegendDrawing(Legend legend, Palette palette) {
    static final int HEIGHT = 20;
    private static final int INSET = 6;
    private static final Font FONT = FigureFonts.SMALL;

    int width() {
        return titleWidth() + legend.swatches().stream().mapToInt(LegendDrawing::widthOf).sum();
    }

    void draw(Pen pen, int left, int top) {
        int line = top + 14;
        pen.text(legend.title(), FigureFonts.BODY, palette.text(), left, line);
        int x = left + titleWidth();
        for (Legend.Swatch swatch : legend.swatches()) {
            int width = widthOf(swatch);
            pen.fill(swatch.argb(), x, top, width - 1, HEIGHT);
            if (!swatch.label().isEmpty()) {
                pen.textCentredAt(
                        swatch.label(), FONT, readableOn(swatch.argb()), x + width / 2, line);
            }
            x += width;
        }
    }

    private int titleWidth() {
        return Pen.widthOf(legend.title(), FigureFonts.BODY) + 2 * INSET;
    }

    private static int widthOf(Legend.Swatch swatch) {
        return Math.max(HEIGHT, Pen.widthOf(swatch.label(), FONT) + 2 * INSET);
    }

    /** Black or white, whichever contrasts more (WCAG 2.2, relative luminance). */
    static int readableOn(int argb) {
        double luminance =
                0.2126 * linear(argb >>> 16) + 0.7152 * linear(argb >>> 8) + 0.0722 * linear(argb);
        return luminance > 0.179 ? 0xff000000 : 0xffffffff;
    }

    private static double linear(int channel) {
        double value = (channel & 0xff) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
