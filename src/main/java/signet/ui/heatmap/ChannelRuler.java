package signet.ui.heatmap;

import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** Channel numbers above or beside the picture, and the name of the axis. */
final class ChannelRuler extends Canvas {
    /** How high the ruler above the picture is, and how wide the one beside it. */
    static final double ABOVE = 36;

    static final double BESIDE = 62;

    /** Numbers at the ends, and the name of a narrow picture, stick out. */
    private static final double OVERHANG = 64;

    private static final double NAME_FROM_EDGE = 10;
    private static final double NUMBER_GAP = 8;

    /** Numbers this near to an end would run into those of the profiles. */
    private static final double END_ACROSS = 12;

    private static final double END_DOWN = 6;
    private static final double NARROW = 96;
    private static final double TAG_HALF_WIDTH = 26;
    private static final double TAG_HALF_HEIGHT = 15;

    private final Orientation orientation;
    private final String name;
    private Lettering lettering = Lettering.USUAL;

    ChannelRuler(Orientation orientation, String name) {
        this.orientation = orientation;
        this.name = name;
        setManaged(false);
        setMouseTransparent(true);
    }

    /**
     * Draws the ruler for a picture whose top left corner is at ({@code x}, {@code y}).
     *
     * @param tagged the channel whose number the cursor shows, or -1
     */
    void draw(
            ChannelAxis axis,
            double x,
            double y,
            int tagged,
            HeatmapPalette palette,
            Lettering size) {
        lettering = size;
        boolean across = orientation == Orientation.HORIZONTAL;
        setWidth(across ? axis.extent() + 2 * OVERHANG : size.of(BESIDE));
        setHeight(across ? size.of(ABOVE) : axis.extent() + 2 * OVERHANG);
        relocate(
                across ? x - OVERHANG : x - size.of(BESIDE),
                across ? y - size.of(ABOVE) : y - OVERHANG);
        GraphicsContext g = getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        g.setFill(Paints.of(palette.muted()));
        g.setTextBaseline(VPos.CENTER);
        drawName(g, axis, across);
        drawNumbers(g, axis, tagged, across);
    }

    private void drawName(GraphicsContext g, ChannelAxis axis, boolean across) {
        g.setFont(lettering.text());
        g.setTextAlign(TextAlignment.CENTER);
        double middle = Math.rint(OVERHANG + axis.extent() / 2);
        double fromEdge = lettering.of(NAME_FROM_EDGE);
        if (across) {
            boolean narrow = axis.extent() < NARROW;
            g.setTextAlign(narrow ? TextAlignment.RIGHT : TextAlignment.CENTER);
            g.fillText(name, narrow ? OVERHANG + axis.extent() : middle, fromEdge);
            return;
        }
        g.save();
        g.translate(fromEdge, middle);
        g.rotate(-90);
        g.fillText(name, 0, 0);
        g.restore();
    }

    private void drawNumbers(GraphicsContext g, ChannelAxis axis, int tagged, boolean across) {
        g.setFont(lettering.number());
        g.setTextAlign(across ? TextAlignment.CENTER : TextAlignment.RIGHT);
        int step = axis.tickStep(lettering.scale());
        double clear = lettering.of(across ? TAG_HALF_WIDTH : TAG_HALF_HEIGHT);
        double away = lettering.of(across ? ABOVE : BESIDE) - lettering.of(NUMBER_GAP);
        for (int i = Math.ceilDiv(axis.first(), step) * step; i <= axis.last(); i += step) {
            double middle = axis.middle(i);
            boolean underTag = tagged >= 0 && Math.abs(middle - axis.middle(tagged)) < clear;
            if (underTag || (axis.extent() > NARROW && isNearEnd(axis, i, middle, across))) {
                continue;
            }
            double at = Math.rint(OVERHANG + middle);
            if (across) {
                g.fillText(Integer.toString(i), at, away);
            } else {
                g.fillText(Integer.toString(i), away, at);
            }
        }
    }

    private boolean isNearEnd(ChannelAxis axis, int channel, double middle, boolean across) {
        double end = lettering.of(across ? END_ACROSS : END_DOWN);
        boolean cutOff = axis.start(channel) < 0 && middle < end;
        return cutOff || (channel < axis.channels() - 1 && middle > axis.extent() - end);
    }
}
