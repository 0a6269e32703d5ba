package signet.ui.inspect;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import signet.ui.parts.Icons;
import signet.ui.parts.Texts;

/** The left column: the layers as a tree, and a field that filters them. */
final class LayersPanel extends VBox {
    private final Label counts = Texts.shrinking("", "wb-secondary");
    private final ToggleButton filter = new ToggleButton(null, Icons.bar(Feather.FILTER));
    private final TextField words = new TextField();
    private final LayerTable table = new LayerTable();
    private final Label foot = Texts.shrinking("", "wb-caption");

    LayersPanel(InspectViewModel model) {
        getStyleClass().addAll("wb-panel", "left");
        setMinWidth(290);
        filter.getStyleClass().addAll("wb-flat", "wb-icon-only");
        filter.setTooltip(new Tooltip("Filter layers (Ctrl+F)"));
        filter.setAccessibleText("Filter layers");
        HBox head = new HBox(Texts.fixed("Layers", "wb-strong"), counts, Texts.spring(), filter);
        head.getStyleClass().add("wb-head");
        words.setPromptText("Part of a name, such as layer3 conv2");
        words.setId("layer-filter");
        words.textProperty().subscribe(table::filter);
        words.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                filter.setSelected(false);
                event.consume();
            }
        });
        HBox field = new HBox(words);
        HBox.setHgrow(words, Priority.ALWAYS);
        field.getStyleClass().add("wb-head");
        field.visibleProperty().bind(filter.selectedProperty());
        field.managedProperty().bind(filter.selectedProperty());
        filter.selectedProperty().subscribe(this::onFilter);
        HBox footer = new HBox(foot);
        footer.getStyleClass().add("wb-foot");
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(head, field, table, footer);
        table.onChosen(model.layerProperty()::set);
        model.networkProperty().subscribe(this::show);
        model.layerProperty().subscribe(table::select);
    }

    private void onFilter(boolean on) {
        if (on) {
            words.requestFocus();
        } else {
            words.clear();
            table.requestFocus();
        }
    }

    private void show(NetworkSummary network) {
        if (network == null) {
            counts.setText("");
            table.show(List.of());
            return;
        }
        int others = network.layers().size() - network.counted();
        counts.setText("%d counted, %d not".formatted(network.counted(), others));
        foot.setText(
                network.counted() == 0
                        ? "Nothing is pruned in this network"
                        : "Counted as in the paper: without stem and classifier");
        table.show(network.rows());
    }

    /** Opens the filter field and waits for typing. */
    void startFilter() {
        filter.setSelected(true);
        words.requestFocus();
    }

    /** The tree, for keyboard navigation. */
    LayerTable table() {
        return table;
    }
}
