package signet.ui.attack.result;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import signet.ui.parts.Texts;

/** The table of results with what is to be said of all of them. */
public final class TablePane extends BorderPane {
    private final ResultTable table;
    private final Label progress = Texts.shrinking("", "wb-secondary");
    private final Label footnotes = Texts.fixed("", "wb-caption");

    /**
     * @param verbs what can be done with the whole table
     */
    public TablePane(ResultsViewModel model, Node... verbs) {
        table = new ResultTable(model);
        progress.setId("attack-progress");
        setMinHeight(96);
        HBox head =
                new HBox(Texts.fixed("Results", "wb-strong"), progress, Texts.spring(), footnotes);
        head.getChildren().addAll(verbs);
        head.getStyleClass().add("wb-head");
        setTop(head);
        setCenter(table);
        model.cells().addListener((ListChangeListener<ResultCell>) change -> show(model));
        model.tableProperty().subscribe(rows -> show(model));
        model.ticketProperty().subscribe(ticket -> show(model));
    }

    private void show(ResultsViewModel model) {
        progress.setText(model.progress());
        List<String> notes = model.footnotes();
        footnotes.setText(
                switch (notes.size()) {
                    case 0 -> "";
                    case 1 -> "1 footnote on the paper's values";
                    default -> notes.size() + " footnotes on the paper's values";
                });
        footnotes.setTooltip(notes.isEmpty() ? null : new Tooltip(String.join("\n", notes)));
    }

    /** Draws codes for a theme. */
    public void paintFor(boolean dark) {
        table.paintFor(dark);
    }

    /** Where F6 goes. */
    public Node focusTarget() {
        return table;
    }
}
