package signet.ui.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import signet.ticket.Layer;
import signet.ticket.LayerStatistics;
import signet.ticket.WeightStatistics;
import signet.ui.heatmap.CellFacts;
import signet.ui.heatmap.ColourMap;
import signet.ui.heatmap.HeatmapMode;
import signet.ui.heatmap.HeatmapPalette;
import signet.ui.heatmap.Legend;
import signet.ui.parts.Colours;
import signet.ui.parts.ColumnChart;
import signet.ui.parts.Facts;
import signet.ui.parts.Texts;

/** The right column while a layer is shown: its numbers, its kernels, its weights, the pointer. */
final class LayerInspector extends ScrollPane {
    private static final double KERNEL_CHART = 56;

    private final KernelPatch patch = new KernelPatch();
    private final VBox pointer = new VBox();
    private final VBox content = new VBox();
    private HeatmapPalette palette = HeatmapPalette.light();
    private ColourMap colours = ColourMap.values()[0];

    LayerInspector() {
        setId("layer-inspector");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setContent(content);
    }

    /** The colours of the charts; they are those of the heatmap. */
    void paintWith(ColourMap map, HeatmapPalette next) {
        colours = map;
        palette = next;
    }

    /**
     * @param note what to say where the layer is not counted; empty where it is
     */
    void show(Layer layer, LayerStatistics numbers, String note) {
        content.getChildren().setAll(hero(layer, numbers, note), facts(numbers), kernels(numbers));
        numbers.weights()
                .flatMap(WeightStatistics::spread)
                .ifPresent(spread -> content.getChildren().add(weights(spread)));
        content.getChildren().add(pointer);
        showPointer(layer, null);
    }

    /** Empties the column while numbers are being counted. */
    void clear() {
        content.getChildren().clear();
    }

    private static VBox hero(Layer layer, LayerStatistics numbers, String note) {
        VBox block =
                new Block(
                        Texts.fixed(numbers.density().percent(), "wb-hero"),
                        Texts.paragraph("density of " + layer.name(), "wb-secondary"),
                        Texts.paragraph(
                                String.format(
                                        Locale.ROOT,
                                        "%,d of %,d weights kept",
                                        numbers.density().kept(),
                                        numbers.density().total()),
                                "wb-secondary"));
        block.setSpacing(4);
        if (!note.isEmpty()) {
            block.getChildren().add(Texts.paragraph(note, "wb-secondary"));
        }
        return block;
    }

    private static VBox facts(LayerStatistics numbers) {
        Facts facts =
                new Facts()
                        .fact("Empty kernels", of(numbers.emptyKernels(), numbers.kernels()))
                        .fact(
                                "Dead output channels",
                                of(numbers.deadOutputs(), numbers.outputs().size()))
                        .fact(
                                "Dead input channels",
                                of(numbers.deadInputs(), numbers.inputs().size()))
                        .fact(
                                "Kept per kernel, mean",
                                String.format(
                                        Locale.ROOT,
                                        "%.2f of %d",
                                        numbers.meanKeptPerKernel(),
                                        numbers.kernelsByKept().size() - 1));
        numbers.weights().ifPresent(weights -> addMagnitudes(facts, weights));
        return new Block(facts);
    }

    private static void addMagnitudes(Facts facts, WeightStatistics weights) {
        weights.spread()
                .ifPresent(spread ->
                        facts.fact(
                                        "|w| median",
                                        String.format(
                                                Locale.ROOT, "%.4f", spread.magnitudes().median()))
                                .fact(
                                        "|w| 5 % to 95 %",
                                        String.format(
                                                Locale.ROOT,
                                                "%.3f to %.3f",
                                                spread.magnitudes().p5(),
                                                spread.magnitudes().p95())));
        if (weights.nonFinite() > 0) {
            facts.fact("Not finite", String.format(Locale.ROOT, "%,d", weights.nonFinite()));
        }
    }

    private static String of(int some, int all) {
        return String.format(Locale.ROOT, "%,d of %,d", some, all);
    }

    private VBox kernels(LayerStatistics numbers) {
        ColumnChart chart = new ColumnChart(KERNEL_CHART);
        List<Integer> counts = numbers.kernelsByKept();
        Legend legend = Legend.of(HeatmapMode.KERNEL_GRID, counts.size() - 1, 1, colours, palette);
        List<ColumnChart.Column> columns = new ArrayList<>();
        int kept = 0;
        for (Legend.Swatch swatch : legend.swatches()) {
            int last = lastOf(swatch.label());
            long kernels = counts.subList(kept, last + 1).stream().mapToLong(c -> c).sum();
            columns.add(
                    new ColumnChart.Column(swatch.label(), kernels, Colours.of(swatch.colour())));
            kept = last + 1;
        }
        chart.show(columns, Colours.of(palette.muted()));
        return new Block(Texts.fixed("Kernels by kept weights", "wb-section"), chart);
    }

    /** The upper end of a legend label such as {@code 4} or {@code 5–8}. */
    private static int lastOf(String label) {
        return Integer.parseInt(label.substring(label.indexOf('–') + 1));
    }

    private VBox weights(WeightStatistics.Spread spread) {
        WeightChart chart = new WeightChart();
        List<Legend.Swatch> ends = Legend.of(HeatmapMode.WEIGHT, 1, 1, colours, palette).swatches();
        chart.show(
                spread.histogram(),
                Colours.of(ends.get(1).colour()),
                Colours.of(ends.getLast().colour()),
                Colours.of(palette.muted()));
        return new Block(Texts.fixed("Kept weights", "wb-section"), chart);
    }

    /** Shows the kernel under the pointer; {@code facts} is null when nothing is. */
    void showPointer(Layer layer, CellFacts facts) {
        pointer.setVisible(facts != null);
        if (facts == null || layer == null) {
            return;
        }
        patch.show(layer, facts, colours, palette);
        VBox words =
                new VBox(
                        4,
                        Texts.fixed("out " + facts.out(), "wb-mono"),
                        Texts.fixed("in " + facts.in(), "wb-mono"),
                        Texts.fixed(facts.kept() + " of " + facts.kernelSize(), "wb-mono"));
        HBox both = new HBox(12, patch, words);
        HBox head =
                new HBox(
                        Texts.fixed("Under the pointer", "wb-section"),
                        Texts.spring(),
                        Texts.fixed("F4 pins", "wb-key"));
        pointer.getStyleClass().setAll("wb-block");
        pointer.getChildren().setAll(head, both);
    }
}
