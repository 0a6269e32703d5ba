package signet.ui.inspect;

import java.util.Locale;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.GridPane;
import signet.ticket.Layer;
import signet.ticket.Tensor;
import signet.ui.heatmap.CellFacts;
import signet.ui.heatmap.ColourMap;
import signet.ui.heatmap.HeatmapMode;
import signet.ui.heatmap.HeatmapPalette;
import signet.ui.heatmap.Legend;
import signet.ui.parts.Colours;
import signet.ui.parts.Texts;

/** One kernel with its exact weights; large kernels show their corner. */
final class KernelPatch extends GridPane {
    private static final int MOST = 3;

    KernelPatch() {
        setHgap(1);
        setVgap(1);
        setId("kernel-patch");
    }

    void show(Layer layer, CellFacts facts, ColourMap map, HeatmapPalette palette) {
        getChildren().clear();
        int rank = layer.shape().rank();
        int width = rank < 3 ? 1 : (int) layer.shape().dimension(rank - 1);
        int height = facts.kernelSize() / width;
        long first =
                ((long) facts.out() * layer.grid().columns() + facts.in()) * facts.kernelSize();
        var legend = Legend.of(HeatmapMode.WEIGHT, 1, 1, map, palette).swatches();
        for (int row = 0; row < Math.min(MOST, height); row++) {
            for (int column = 0; column < Math.min(MOST, width); column++) {
                long index = first + (long) row * width + column;
                boolean kept = layer.mask().isKept(index);
                String text =
                        kept ? layer.weight().map(w -> value(w, index)).orElse("kept") : "pruned";
                Legend.Swatch swatch =
                        !kept
                                ? legend.getFirst()
                                : text.startsWith("−") ? legend.get(3) : legend.get(7);
                add(cell(text, swatch, kept, palette), column, row);
            }
        }
    }

    private static String value(Tensor weight, long index) {
        float value = weight.floatAt(index);
        return String.format(Locale.ROOT, "%s%.3f", value < 0 ? "−" : "+", Math.abs(value));
    }

    private static Label cell(
            String text, Legend.Swatch swatch, boolean kept, HeatmapPalette palette) {
        Label label = Texts.fixed(text, "wb-mono-small");
        label.setMinSize(58, 30);
        label.setAlignment(Pos.CENTER);
        label.setBackground(
                new Background(
                        new BackgroundFill(
                                Colours.of(swatch.colour()), CornerRadii.EMPTY, Insets.EMPTY)));
        int ink = kept ? swatch.ink() : palette.muted();
        label.textFillProperty().unbind();
        label.setTextFill(Colours.of(ink));
        return label;
    }
}
