package signet.ui.inspect;

import java.util.Locale;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import signet.ticket.WeightHistogram;
import signet.ui.parts.Texts;

/**
 * The kept weights of a layer by value; negative and positive ones in the colours of the heatmap.
 */
final class WeightChart extends Region {
    private static final double PLOT = 64;
    private static final double CAPTION = 16;

    private final Canvas canvas = new Canvas();
    private final Label low = Texts.fixed("", "wb-mono-small", "wb-muted");
    private final Label zero = Texts.fixed("0", "wb-mono-small", "wb-muted");
    private final Label high = Texts.fixed("", "wb-mono-small", "wb-muted");
    private WeightHistogram histogram;
    private Color negative = Color.GRAY;
    private Color positive = Color.GRAY;
    private Color axis = Color.GRAY;

    WeightChart() {
        getChildren().addAll(canvas, low, zero, high);
        setMinHeight(PLOT + CAPTION);
        setPrefHeight(PLOT + CAPTION);
    }

    void show(WeightHistogram next, Color below, Color above, Color line) {
        histogram = next;
        negative = below;
        positive = above;
        axis = line;
        low.setText(String.format(Locale.ROOT, "−%.2g", next.limit()));
        high.setText(String.format(Locale.ROOT, "+%.2g", next.limit()));
        setAccessibleText(
                String.format(
                        Locale.ROOT,
                        "%,d kept weights from −%.3g to %.3g",
                        next.total(),
                        next.limit(),
                        next.limit()));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        canvas.setWidth(width);
        canvas.setHeight(PLOT + 1);
        low.autosize();
        zero.autosize();
        high.autosize();
        low.relocate(0, PLOT + 2);
        zero.relocate(Math.round((width - zero.getWidth()) / 2), PLOT + 2);
        high.relocate(width - high.getWidth(), PLOT + 2);
        if (histogram != null) {
            paint(width);
        }
    }

    private void paint(double width) {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, width, PLOT + 1);
        int bins = histogram.bins();
        long most = Math.max(1, histogram.highest());
        for (int bin = 0; bin < bins; bin++) {
            long count = histogram.counts().get(bin);
            if (count > 0) {
                double left = Math.floor(width * bin / bins);
                double right = Math.floor(width * (bin + 1) / bins);
                double height = Math.max(1, Math.round(PLOT * count / most));
                g.setFill(bin < bins / 2 ? negative : positive);
                double gap = right - left > 3 ? 1 : 0;
                g.fillRect(left, PLOT - height, right - left - gap, height);
            }
        }
        g.setFill(axis);
        g.fillRect(0, PLOT, width, 1);
    }
}
