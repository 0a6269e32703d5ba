package signet.report.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;

/** Draws what figures are made of: filled rectangles, words, crosses. */
public final class Pen {
    /** The same for every output, so that PNG and SVG are laid out alike. */
    private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

    private final Graphics2D graphics;

    public Pen(Graphics2D graphics) {
        this.graphics = graphics;
        graphics.setStroke(new BasicStroke(1));
    }

    public static int widthOf(String words, Font font) {
        return (int) Math.ceil(font.getStringBounds(words, MEASURE).getWidth());
    }

    public void fill(int argb, int x, int y, int width, int height) {
        graphics.setColor(new Color(argb, true));
        graphics.fillRect(x, y, width, height);
    }

    /** Words that start at {@code x}, on the line at {@code y}. */
    public void text(String words, Font font, int argb, int x, int y) {
        graphics.setColor(new Color(argb, true));
        graphics.setFont(font);
        graphics.drawString(words, x, y);
    }

    public void textEndingAt(String words, Font font, int argb, int x, int y) {
        text(words, font, argb, x - widthOf(words, font), y);
    }

    public void textCentredAt(String words, Font font, int argb, int x, int y) {
        text(words, font, argb, x - widthOf(words, font) / 2, y);
    }

    /** Words from bottom to top, centred at {@code y}. */
    public void textUpwards(String words, Font font, int argb, int x, int y) {
        AffineTransform before = graphics.getTransform();
        graphics.rotate(-Math.PI / 2, x, y);
        textCentredAt(words, font, argb, x, y);
        graphics.setTransform(before);
    }

    /** A cross of the given half width. */
    public void cross(int argb, int x, int y, int half) {
        graphics.setColor(new Color(argb, true));
        graphics.drawLine(x - half, y - half, x + half, y + half);
        graphics.drawLine(x - half, y + half, x + half, y - half);
    }
}
