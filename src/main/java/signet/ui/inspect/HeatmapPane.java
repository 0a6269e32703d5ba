package signet.ui.inspect;

import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import signet.ticket.Layer;
import signet.ui.command.Commands;
import signet.ui.heatmap.CompareMode;
import signet.ui.heatmap.HeatmapMode;
import signet.ui.heatmap.HeatmapView;
import signet.ui.heatmap.Legend;
import signet.ui.parts.LegendBar;
import signet.ui.parts.Segments;
import signet.ui.parts.Texts;

/** The centre column: one layer as a heatmap, alone or with the same layer of a second ticket. */
final class HeatmapPane extends VBox {
    private static final String KEYS = "Arrows move, + − zoom, M mode";

    private final InspectViewModel model;
    private final HeatmapView view = new HeatmapView();
    private final HeatmapView second = new HeatmapView();
    private final Segments<HeatmapMode> modes =
            new Segments<>(List.of(HeatmapMode.values()), HeatmapMode::title);
    private final Segments<CompareMode> compareModes =
            new Segments<>(List.of(CompareMode.OVER, CompareMode.SIDE_BY_SIDE), CompareMode::title);
    private final StackPane pictures = new StackPane();
    private final Label name = Texts.shrinking("", "wb-strong");
    private final Label reading = Texts.shrinking("", "wb-mono");
    private final LegendBar legend = new LegendBar();
    private final Label zoom = Texts.fixed("100 %", "wb-mono");

    HeatmapPane(InspectViewModel model, Commands commands) {
        this.model = model;
        getStyleClass().add("wb-panel");
        setMinWidth(0);
        VBox.setVgrow(pictures, Priority.ALWAYS);
        pictures.setPadding(new Insets(8, 2, 4, 2));
        pictures.setMinSize(0, 0);
        getChildren().addAll(head(commands), pictures, foot(commands));
        modes.valueProperty().bindBidirectional(view.modeProperty());
        second.moveWith(view);
        view.legendProperty().subscribe(this::showLegend);
        view.sentenceProperty().subscribe(text -> showReading());
        view.problemProperty().subscribe(text -> showReading());
        view.zoomPercentProperty()
                .subscribe(percent ->
                        zoom.setText(String.format(Locale.ROOT, "%.0f %%", percent.doubleValue())));
        model.layerProperty().subscribe(this::showLayer);
        model.otherProperty()
                .subscribe(other -> {
                    arrange();
                    view.requestFocus();
                });
        compareModes.valueProperty().subscribe(mode -> arrange());
        view.setId("heatmap");
        second.setId("heatmap-second");
    }

    private HBox head(Commands commands) {
        Button compare = commands.button("inspect.compare", "wb-small");
        Button whole = commands.button("inspect.whole-network", "wb-small");
        showWhen(Bindings.isNotNull(model.otherProperty()), compareModes);
        showWhen(Bindings.isNull(model.otherProperty()), compare, whole);
        HBox head = new HBox(name, Texts.spring(), compareModes, modes, compare, whole);
        head.getStyleClass().add("wb-head");
        return head;
    }

    private static void showWhen(ObservableValue<Boolean> condition, Node... nodes) {
        for (Node node : nodes) {
            node.visibleProperty().bind(condition);
            node.managedProperty().bind(condition);
        }
    }

    private HBox foot(Commands commands) {
        HBox zooming =
                new HBox(
                        2,
                        commands.iconButton("heatmap.zoom-out", "wb-flat"),
                        zoom,
                        commands.iconButton("heatmap.zoom-in", "wb-flat"),
                        commands.iconButton("heatmap.fit", "wb-flat"));
        zooming.setAlignment(Pos.CENTER);
        HBox foot = new HBox(reading, Texts.spring(), legend, Texts.verticalRule(), zooming);
        foot.getStyleClass().add("wb-foot");
        return foot;
    }

    private void showLayer(Layer layer) {
        name.setText(layer == null ? "" : layer.name());
        view.layerProperty().set(layer);
        arrange();
    }

    /** Puts one picture or two into the middle, as there is something to compare. */
    private void arrange() {
        Layer twin = model.otherLayer().orElse(null);
        boolean beside =
                twin != null && compareModes.valueProperty().get() == CompareMode.SIDE_BY_SIDE;
        view.comparisonProperty().set(twin != null && !beside ? twin : null);
        second.layerProperty().set(beside ? twin : null);
        pictures.getChildren().clear();
        if (beside) {
            HBox both =
                    new HBox(
                            8,
                            titled(model.ticketProperty().get().file().path().getFileName(), view),
                            titled(
                                    model.otherProperty().get().file().path().getFileName(),
                                    second));
            pictures.getChildren().add(both);
        } else {
            pictures.getChildren().add(view);
        }
        modes(beside ? null : twin);
        showReading();
    }

    /**
     * Offers the modes that the layer has and, where two masks lie over each other, those alone.
     */
    private void modes(Layer over) {
        Layer layer = model.layerProperty().get();
        for (HeatmapMode mode : HeatmapMode.values()) {
            boolean maskOnly = over != null && mode.needsWeights();
            if (layer != null) {
                modes.setEnabled(
                        mode,
                        mode.isOffered(layer) && !maskOnly,
                        maskOnly
                                ? "Only masks can be laid over each other."
                                : mode.reasonOff(layer));
            }
        }
    }

    private static VBox titled(Object title, HeatmapView picture) {
        Label file = Texts.shrinking(title.toString(), "wb-strong");
        file.setPadding(new Insets(4, 14, 0, 14));
        VBox box = new VBox(6, file, picture);
        VBox.setVgrow(picture, Priority.ALWAYS);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setMinWidth(0);
        box.setPrefWidth(100);
        return box;
    }

    private void showLegend(Legend shown) {
        legend.setVisible(shown != null);
        if (shown != null) {
            legend.show(
                    shown.title(),
                    shown.swatches().stream()
                            .map(s -> new LegendBar.Swatch(s.colour(), s.ink(), s.label()))
                            .toList());
        }
    }

    private void showReading() {
        String problem = view.problemProperty().get();
        boolean none = view.factsProperty().get() == null;
        boolean missing = model.otherProperty().get() != null && model.otherLayer().isEmpty();
        reading.getStyleClass().setAll("label", none ? "wb-caption" : "wb-mono");
        reading.setText(
                !problem.isEmpty()
                        ? problem
                        : missing
                                ? "The second ticket has no such layer of this shape"
                                : none ? KEYS : view.factsProperty().get().text());
    }

    /** The picture, for keys, exports and the inspector. */
    HeatmapView view() {
        return view;
    }
}
