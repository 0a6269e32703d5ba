package signet.report.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;

/** Draws what figures are made of: filled rectangles, words, crosses. */
public final class Pen {
    /** The same for every output, so that PNG and SVG are laid out alike. */
    private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

    /** Pixels from line to line. */
    public static final int LINE = 16;

    private final Graphics2D graphics;

    /** A pen of one pixel for a drawing. */
    public Pen(Graphics2D graphics) {
        this.graphics = graphics;
        graphics.setStroke(new BasicStroke(1));
    }

    /** Width of words in pixels, rounded up; the same for every output. */
    public static int widthOf(String words, Font font) {
        return (int) Math.ceil(font.getStringBounds(words, MEASURE).getWidth());
    }

    /** A filled rectangle in an ARGB colour. */
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

    /** Words that end at {@code x}, on the line at {@code y}. */
    public void textEndingAt(String words, Font font, int argb, int x, int y) {
        text(words, font, argb, x - widthOf(words, font), y);
    }

    /** Words with their middle at {@code x}, on the line at {@code y}. */
    public void textCentredAt(String words, Font font, int argb, int x, int y) {
        text(words, font, argb, x - widthOf(words, font) / 2, y);
    }

    /** Words in as many lines as a width needs; a word that is wider has a line of its own. */
    public static List<String> linesOf(String words, Font font, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.split(" ")) {
            if (!line.isEmpty() && widthOf(line + " " + word, font) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** Lines below each other, the first on the line at {@code y}. */
    public void lines(List<String> lines, Font font, int argb, int x, int y) {
        for (int i = 0; i < lines.size(); i++) {
            text(lines.get(i), font, argb, x, y + i * LINE);
        }
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
