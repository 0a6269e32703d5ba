package signet.ui.heatmap;

import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/**
 * Density of every channel in sight as a bar below or to the right of the picture, from 0. A dead
 * channel has no bar and gets a red cross.
 */
final class DensityProfile extends Canvas {
    /** Between picture and profile. */
    static final double GAP = 10;

    /** Length of a bar at the end of the scale. */
    static final double LONGEST = 40;

    /** What the profile takes beyond the picture. */
    static final double DEPTH = GAP + LONGEST + 20;

    /** Room for the words of the scale, before the first bar. */
    private static final double HEAD = 44;

    private static final double LEAST_WITH_GAP = 3;
    private static final double CROSS = 5;

    private final Orientation orientation;
    private Lettering lettering = Lettering.USUAL;

    DensityProfile(Orientation orientation) {
        this.orientation = orientation;
        setManaged(false);
        setMouseTransparent(true);
    }

    private double head() {
        return lettering.of(HEAD);
    }

    private double longest() {
        return lettering.of(LONGEST);
    }

    private boolean across() {
        return orientation == Orientation.HORIZONTAL;
    }

    /**
     * Draws the profile for a picture with a corner at ({@code x}, {@code y}): the lower left one
     * for a profile below, the upper right one for a profile to the right.
     *
     * @param lit the channel under the cursor, or -1
     */
    void draw(
            ChannelAxis axis,
            double x,
            double y,
            ChannelDensity density,
            int lit,
            HeatmapPalette palette,
            Lettering size) {
        lettering = size;
        double head = head();
        double[] shares = across() ? density.ins() : density.outs();
        setWidth(across() ? head + axis.extent() + 1 : size.depth());
        setHeight(across() ? size.depth() : head + axis.extent() + 1);
        relocate(across() ? x - head : x, across() ? y : y - head);
        GraphicsContext g = getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        drawScale(g, density, palette);
        g.setFill(Paints.of(palette.bar()));
        if (axis.end(0) - axis.start(0) < 1) {
            drawCrowd(g, axis, shares, density.top(), palette);
        } else {
            for (int i = axis.first(); i <= axis.last(); i++) {
                drawChannel(g, axis, i, shares[i] / density.top(), palette);
            }
        }
        if (lit >= axis.first() && lit <= axis.last() && shares[lit] > 0) {
            g.setFill(Paints.of(palette.text()));
            double end = Math.max(axis.start(lit) + 1, barEnd(axis, lit));
            bar(g, axis.start(lit), end, shares[lit] / density.top(), axis.extent());
        }
        g.setFill(Paints.of(palette.muted()));
        fill(g, 0, -1, axis.extent(), 1);
    }

    private void drawScale(GraphicsContext g, ChannelDensity density, HeatmapPalette palette) {
        String top = density.topText();
        g.setFill(Paints.of(palette.muted()));
        g.setTextBaseline(VPos.CENTER);
        g.setFont(lettering.number());
        if (across()) {
            g.setTextAlign(TextAlignment.RIGHT);
            g.fillText("0", head() - 8, GAP + 2);
            g.fillText(top, head() - 8, GAP + longest());
            return;
        }
        g.setTextAlign(TextAlignment.CENTER);
        g.fillText("0", GAP, head() - 8);
        g.fillText(top, GAP + longest(), head() - 8);
        g.setTextAlign(TextAlignment.LEFT);
        g.setFont(lettering.text());
        g.fillText(density.title(), GAP, head() - lettering.of(26));
    }

    private void drawChannel(
            GraphicsContext g,
            ChannelAxis axis,
            int channel,
            double share,
            HeatmapPalette palette) {
        if (share > 0) {
            bar(g, axis.start(channel), barEnd(axis, channel), share, axis.extent());
            return;
        }
        g.setFill(Paints.of(palette.bad()));
        drawDead(g, axis.start(channel), barEnd(axis, channel), axis.extent(), palette);
        g.setFill(Paints.of(palette.bar()));
    }

    private static double barEnd(ChannelAxis axis, int channel) {
        double end = axis.end(channel);
        return end - axis.start(channel) >= LEAST_WITH_GAP ? end - 1 : end;
    }

    private void drawDead(
            GraphicsContext g, double start, double end, double extent, HeatmapPalette palette) {
        if (end - start < CROSS) {
            bar(g, start, Math.max(end, start + 1), CROSS / longest(), extent);
            return;
        }
        double middle = (start + end) / 2;
        if (middle < 0 || middle > extent) {
            return;
        }
        g.setStroke(Paints.of(palette.bad()));
        g.setLineWidth(1.5);
        double x = across() ? head() + middle : GAP + 1 + CROSS;
        double y = across() ? GAP + 1 + CROSS : head() + middle;
        double r = CROSS / 2 + 0.5;
        g.strokeLine(x - r, y - r, x + r, y + r);
        g.strokeLine(x - r, y + r, x + r, y - r);
    }

    /** Several channels share a pixel: the bar is their mean, and one dead one marks it. */
    private void drawCrowd(
            GraphicsContext g,
            ChannelAxis axis,
            double[] shares,
            double top,
            HeatmapPalette palette) {
        int pixels = (int) Math.ceil(axis.extent());
        double[] sums = new double[pixels];
        int[] counts = new int[pixels];
        boolean[] dead = new boolean[pixels];
        for (int i = axis.first(); i <= axis.last(); i++) {
            int pixel = Math.clamp((long) axis.start(i), 0, pixels - 1);
            sums[pixel] += shares[i];
            counts[pixel]++;
            dead[pixel] |= shares[i] == 0;
        }
        for (int pixel = 0; pixel < pixels; pixel++) {
            if (counts[pixel] > 0) {
                bar(g, pixel, pixel + 1, sums[pixel] / counts[pixel] / top, axis.extent());
            }
        }
        g.setFill(Paints.of(palette.bad()));
        for (int pixel = 0; pixel < pixels; pixel++) {
            if (dead[pixel]) {
                bar(g, pixel, pixel + 1, CROSS / longest(), axis.extent());
            }
        }
    }

    private void bar(GraphicsContext g, double start, double end, double share, double extent) {
        double from = Math.max(0, start);
        double to = Math.min(extent, end);
        if (to > from) {
            fill(g, from, 0, to - from, Math.max(1, Math.rint(share * longest())));
        }
    }

    /** Fills along the axis and away from it. */
    private void fill(GraphicsContext g, double along, double away, double length, double depth) {
        if (across()) {
            g.fillRect(head() + along, GAP + 1 + away, length, depth);
        } else {
            g.fillRect(GAP + 1 + away, head() + along, depth, length);
        }
    }
}
