package signet.report.figure;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/**
 * A drawing that leaves the program: drawn once, written as PNG or SVG; the same figure always
 * gives the same bytes.
 *
 * @param width in pixels at scale 1
 * @param height in pixels at scale 1
 */
public record Figure(int width, int height, Consumer<Graphics2D> drawing) {
    private static final int LARGEST_SCALE = 8;

    /**
     * The figure as a PNG file.
     *
     * @param scale image pixels per pixel of the figure, 1 to 8
     */
    public byte[] png(int scale) {
        if (scale < 1 || scale > LARGEST_SCALE) {
            throw new IllegalArgumentException("scale %d is not in 1 to 8".formatted(scale));
        }
        BufferedImage image =
                new BufferedImage(scale * width, scale * height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.scale(scale, scale);
        drawing.accept(graphics);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The figure as an SVG file in UTF-8, without any reference to something outside it. */
    public byte[] svg() {
        return SvgDocument.of(width, height, drawing, false);
    }

    /**
     * The same with words as outlines: it looks alike wherever it is shown, but cannot be read out.
     */
    public byte[] outlinedSvg() {
        return SvgDocument.of(width, height, drawing, true);
    }
}
