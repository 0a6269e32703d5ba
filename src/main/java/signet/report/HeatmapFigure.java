package signet.report;

import signet.report.figure.Figure;
import signet.report.figure.Pen;
import signet.ticket.Layer;

/**
 * A layer as a figure: heatmap with rulers, legend, density profiles and caption. Drawn once,
 * written as PNG or SVG; the same figure always gives the same bytes.
 */
public final class HeatmapFigure {
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
        return figure().png(scale);
    }

    /** The figure as an SVG file in UTF-8, without any reference to something outside it. */
    public byte[] svg() {
        return figure().svg();
    }

    private Figure figure() {
        return new Figure(width(), height(), graphics -> drawing.draw(new Pen(graphics)));
    }
}
