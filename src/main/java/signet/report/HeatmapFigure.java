package signet.report;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import signet.ticket.Layer;

/**
 * A layer as a figure: heatmap with rulers, legend, density profiles and caption. Drawn once,
 * written as PNG or SVG; the same figure always gives the same bytes.
 */
public final class HeatmapFigure {
    private static final int LARGEST_SCALE = 8;

    private final HeatmapDrawing drawing;

    /**
     * Lays the figure out.
     *
     * @param layer of two or more dimensions
     * @throws IllegalArgumentException if the picture needs weights and only a mask is known, or
     *     the layer has no kernel grid
     */
    public HeatmapFigure(Layer layer, Picture picture, Palette palette) {
        boolean needsWeights = picture == Picture.WEIGHTS || picture == Picture.MAGNITUDES;
        if (needsWeights && layer.weight().isEmpty()) {
            throw new IllegalArgumentException(
                    "the file holds only the mask of %s; choose kernel grid or mask"
                            .formatted(layer.name()));
        }
        this.drawing = new HeatmapDrawing(layer, picture, palette);
    }

    /** Width in pixels at scale 1. */
    public int width() {
        return drawing.width();
    }

    /** Height in pixels at scale 1. */
    public int height() {
        return drawing.height();
    }

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
                new BufferedImage(scale * width(), scale * height(), BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.scale(scale, scale);
        drawing.draw(new Pen(graphics));
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
        return SvgDocument.of(
                drawing.width(), drawing.height(), graphics -> drawing.draw(new Pen(graphics)));
    }
}
