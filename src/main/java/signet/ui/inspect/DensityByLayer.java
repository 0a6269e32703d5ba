package signet.ui.inspect;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import signet.ticket.Density;
import signet.ticket.Layer;
import signet.ui.heatmap.HeatmapPalette;
import signet.ui.parts.Colours;
import signet.ui.parts.Texts;

/** The density of each counted layer in network order, with the whole network as a line. */
final class DensityByLayer extends Region {
    private static final double PLOT = 76;
    private static final double LEFT = 40;
    private static final double TOP = 22;

    private final List<Layer> layers;
    private final Density whole;
    private final double ceiling;
    private final Label title = Texts.fixed("Density by layer, in network order", "wb-medium");
    private final Label top;
    private final Label zero = Texts.fixed("0", "wb-mono-small", "wb-muted");
    private final Label wholeLabel;
    private final Region line = new Region();
    private final List<Region> bars;

    DensityByLayer(List<Layer> layers, Density whole, Layer current, HeatmapPalette palette) {
        this.layers = layers;
        this.whole = whole;
        double most = layers.stream().mapToDouble(DensityByLayer::ratio).max().orElse(0);
        ceiling = Math.max(0.1, Math.ceil(most * 10) / 10);
        top =
                Texts.fixed(
                        String.format(Locale.ROOT, "%.0f %%", 100 * ceiling),
                        "wb-mono-small",
                        "wb-muted");
        wholeLabel = Texts.fixed("whole network " + whole.percent(), "wb-secondary");
        bars = layers.stream().map(layer -> bar(layer, layer == current, palette)).toList();
        line.setBackground(fill(Colours.of(palette.text())));
        getChildren().addAll(title, top, zero);
        getChildren().addAll(bars);
        getChildren().addAll(line, wholeLabel);
        setMinHeight(TOP + PLOT + 8);
        setPrefHeight(TOP + PLOT + 8);
        setAccessibleText("Density by layer, whole network " + whole.percent());
    }

    private static double ratio(Layer layer) {
        return layer.mask().density().ratio();
    }

    private static Region bar(Layer layer, boolean current, HeatmapPalette palette) {
        Region bar = new Region();
        bar.setBackground(fill(Colours.of(current ? palette.text() : palette.bar())));
        String hint = layer.name() + ", " + layer.mask().density();
        Tooltip.install(bar, new Tooltip(hint));
        return bar;
    }

    private static Background fill(Color colour) {
        return new Background(new BackgroundFill(colour, null, Insets.EMPTY));
    }

    @Override
    protected void layoutChildren() {
        getManagedChildren().stream()
                .filter(Label.class::isInstance)
                .forEach(label -> ((Label) label).autosize());
        title.relocate(LEFT, 0);
        top.relocate(LEFT - 8 - top.getWidth(), TOP - 4);
        zero.relocate(LEFT - 8 - zero.getWidth(), TOP + PLOT - 12);
        double width = getWidth() - LEFT - 8;
        double step = Math.max(1, Math.min(44, Math.floor(width / Math.max(1, layers.size()))));
        double gap = step > 6 ? 4 : step > 2 ? 1 : 0;
        for (int i = 0; i < bars.size(); i++) {
            double height = Math.round(PLOT * ratio(layers.get(i)) / ceiling);
            bars.get(i).resizeRelocate(LEFT + i * step, TOP + PLOT - height, step - gap, height);
        }
        double right = step * bars.size();
        double y = TOP + PLOT - Math.round(PLOT * whole.ratio() / ceiling);
        line.resizeRelocate(LEFT, y, right, 1);
        wholeLabel.relocate(LEFT + Math.max(0, right - wholeLabel.getWidth()), y - 18);
    }
}
