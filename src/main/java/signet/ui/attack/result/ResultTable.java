package signet.ui.attack.result;

import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import signet.ui.parts.Texts;

/** One row for each attack and strength, means over seeds. */
final class ResultTable extends TableView<ResultCell> {
    /** Room for a code of a pixel for each module, and for two lines of text. */
    private static final double ROW_HEIGHT = 36;

    private static final double WIDE = 760;

    private final ResultsViewModel model;
    private boolean darkTheme;

    ResultTable(ResultsViewModel model) {
        this.model = model;
        setId("attack-results");
        setAccessibleText("Results of the attacks");
        setFixedCellSize(ROW_HEIGHT);
        setItems(model.cells());
        setPlaceholder(Texts.fixed("", "wb-secondary"));
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setRowFactory(table -> new Row());
        ResultColumns columns = new ResultColumns(model, () -> darkTheme);
        getColumns().setAll(columns.all());
        // What is known from elsewhere, too, gives its room to what is not.
        widthProperty()
                .subscribe(width ->
                        columns.known()
                                .forEach(known -> known.setVisible(width.doubleValue() >= WIDE)));
        getSelectionModel()
                .selectedItemProperty()
                .subscribe(cell -> {
                    if (cell != null) {
                        model.selectedProperty().set(cell.key());
                    }
                });
        model.selectedProperty().subscribe(this::select);
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.SPACE) {
                model.togglePick();
                event.consume();
            }
        });
    }

    /** Draws codes for a theme. */
    void paintFor(boolean dark) {
        if (dark != darkTheme) {
            darkTheme = dark;
            refresh();
        }
    }

    /** Says everything about its cell to who cannot see it, and shows its code to who points. */
    private final class Row extends TableRow<ResultCell> {
        @Override
        protected void updateItem(ResultCell cell, boolean empty) {
            super.updateItem(cell, empty);
            boolean some = !empty && cell != null;
            setAccessibleText(some ? ResultWords.describe(cell) : null);
            setTooltip(
                    some && cell.state() != ResultCell.State.WAITING
                            ? new CodeTip(cell, darkTheme)
                            : null);
        }
    }

    private void select(CellKey key) {
        ResultCell now = getSelectionModel().getSelectedItem();
        if (key != null && (now == null || !now.key().equals(key))) {
            model.find(key)
                    .ifPresent(cell -> {
                        getSelectionModel().select(cell);
                        scrollTo(cell);
                    });
        }
    }
}
