package signet.ui.inspect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import signet.ticket.Layer;
import signet.ui.heatmap.ColourMap;
import signet.ui.heatmap.HeatmapPalette;
import signet.ui.parts.Texts;

/** Every layer of a network as a small picture, in rows by stage. */
final class GlanceView extends ScrollPane {
    /** How large the pictures are. */
    enum Scale {
        SAME_SIZE("Same size"),
        TRUE_SCALE("True scale");

        private final String title;

        Scale(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /** In which order the pictures stand; any but the first gives up the rows by stage. */
    enum Order {
        NETWORK("Network order", null),
        SPARSEST("Sparsest first", Comparator.comparingDouble(row -> row.density().ratio())),
        MOST_EMPTY(
                "Most empty kernels first",
                Comparator.comparingInt(LayerRow::emptyKernels).reversed());

        private final String title;
        private final Comparator<LayerRow> comparator;

        Order(String title, Comparator<LayerRow> comparator) {
            this.title = title;
            this.comparator = comparator;
        }

        @Override
        public String toString() {
            return title;
        }
    }

    private static final double STAGE_LABEL = 72;
    private static final double AROUND = 40 + STAGE_LABEL + 8;

    private final List<GlanceTile> tiles = new ArrayList<>();
    private final VBox rows = new VBox(20);

    /**
     * @param beside shown to the right of a first row that is short, else above all rows
     * @param current the layer that is lit, if any
     * @param onOpen called with the layer that a person opens
     */
    GlanceView(
            NetworkSummary network,
            Scale scale,
            Order order,
            ColourMap map,
            HeatmapPalette palette,
            Node beside,
            Optional<Layer> current,
            Consumer<Layer> onOpen) {
        setId("glance");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        rows.setPadding(new Insets(16, 20, 20, 20));
        for (Stage stage : order == Order.NETWORK ? stages(network) : sorted(network, order)) {
            FlowPane flow = new FlowPane(24, 14);
            for (LayerRow row : stage.rows()) {
                GlanceTile tile =
                        new GlanceTile(
                                row, scale, map, palette, current.equals(row.layer()), onOpen);
                tiles.add(tile);
                tile.focusedProperty().subscribe(focused -> reveal(tile, focused));
                flow.getChildren().add(tile);
            }
            if (stage.rows().size() > 1) {
                viewportBoundsProperty()
                        .subscribe(bounds -> flow.setPrefWrapLength(bounds.getWidth() - AROUND));
            } else {
                flow.setPrefWrapLength(0);
            }
            HBox line = new HBox(8, label(stage), flow);
            line.setAlignment(Pos.TOP_LEFT);
            rows.getChildren().add(line);
        }
        place(beside);
        setContent(rows);
    }

    private void place(Node beside) {
        HBox first = (HBox) rows.getChildren().getFirst();
        FlowPane flow = (FlowPane) first.getChildren().getLast();
        if (flow.getChildren().size() == 1) {
            HBox.setHgrow(beside, Priority.ALWAYS);
            first.getChildren().add(beside);
            first.setSpacing(8);
        } else {
            VBox.setMargin(beside, new Insets(0, 0, 0, STAGE_LABEL + 8));
            rows.getChildren().addFirst(beside);
        }
    }

    private record Stage(String title, String detail, List<LayerRow> rows) {}

    private static Node label(Stage stage) {
        VBox label =
                new VBox(
                        2,
                        Texts.fixed(stage.title(), "wb-strong"),
                        Texts.fixed(stage.detail(), "wb-caption"));
        label.setMinWidth(STAGE_LABEL);
        label.setPadding(new Insets(4, 0, 0, 0));
        return label;
    }

    /** Rows of the picture: each group of the network, and the layers between groups together. */
    private static List<Stage> stages(NetworkSummary network) {
        List<Stage> stages = new ArrayList<>();
        List<LayerRow> loose = new ArrayList<>();
        for (LayerRow row : network.rows()) {
            if (row.layer().isPresent()) {
                loose.add(row);
            } else {
                flush(loose, stages);
                stages.add(new Stage(row.title(), row.kernels(), leaves(row).toList()));
            }
        }
        flush(loose, stages);
        return stages;
    }

    private static void flush(List<LayerRow> loose, List<Stage> stages) {
        if (!loose.isEmpty()) {
            String title =
                    switch (loose.getFirst().layer().orElseThrow().role()) {
                        case STEM -> "Stem";
                        case CLASSIFIER -> "Classifier";
                        case BODY -> "Layers";
                    };
            stages.add(new Stage(title, "", List.copyOf(loose)));
            loose.clear();
        }
    }

    private static List<Stage> sorted(NetworkSummary network, Order order) {
        List<LayerRow> rows =
                network.rows().stream()
                        .flatMap(GlanceView::leaves)
                        .filter(row -> row.note().isEmpty())
                        .sorted(order.comparator)
                        .toList();
        return List.of(new Stage("Layers", "counted only", rows));
    }

    private static Stream<LayerRow> leaves(LayerRow row) {
        return row.layer().isPresent()
                ? Stream.of(row)
                : row.children().stream().flatMap(GlanceView::leaves);
    }

    private void reveal(Node tile, boolean focused) {
        double room = getViewportBounds().getHeight();
        double beyond = rows.getHeight() - room;
        if (focused && beyond > 0) {
            Bounds at = rows.sceneToLocal(tile.localToScene(tile.getLayoutBounds()));
            double top = getVvalue() * beyond;
            double next = Math.min(at.getMinY(), Math.max(top, at.getMaxY() - room));
            setVvalue(next / beyond);
        }
    }

    /** Focuses the picture of the layer that is lit, else the first. */
    void focusCurrent() {
        // A scroll pane takes its content in when it is laid out; only then can that have focus.
        getScene().getRoot().applyCss();
        getScene().getRoot().layout();
        tiles.stream()
                .filter(GlanceTile::isCurrent)
                .findFirst()
                .or(() -> tiles.stream().findFirst())
                .ifPresent(Node::requestFocus);
    }
}
