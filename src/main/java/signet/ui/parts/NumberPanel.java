package signet.ui.parts;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Insets;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Pictures as tables, for those who do not see them or want their numbers. */
public final class NumberPanel extends VBox {
    private static final double ROW_HEIGHT = 27;

    private final TableView<List<String>> table = new TableView<>();

    /**
     * @param tables one or more; the first is shown first
     */
    public NumberPanel(List<NumberTable> tables) {
        super(12);
        setId("numbers");
        getStyleClass().add("wb-float");
        setPadding(new Insets(24));
        setMaxSize(680, 640);
        table.setFixedCellSize(ROW_HEIGHT);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.setPlaceholder(Texts.fixed("Nothing was measured yet", "wb-secondary"));
        VBox.setVgrow(table, Priority.ALWAYS);
        if (tables.size() == 1) {
            getChildren().add(Texts.fixed(tables.getFirst().title(), "wb-lead"));
            show(tables.getFirst());
        } else {
            Segments<NumberTable> choice = new Segments<>(tables, NumberTable::title);
            choice.valueProperty().subscribe(this::show);
            getChildren().add(choice);
        }
        getChildren().addAll(table, Texts.fixed("Esc closes", "wb-caption"));
        table.sceneProperty()
                .subscribe(scene -> {
                    if (scene != null) {
                        table.requestFocus();
                    }
                });
    }

    private void show(NumberTable numbers) {
        table.setAccessibleText(numbers.title());
        table.getColumns().clear();
        for (int i = 0; i < numbers.columns().size(); i++) {
            table.getColumns().add(column(numbers, i));
        }
        table.getItems().setAll(numbers.rows());
        table.getSelectionModel().selectFirst();
    }

    private static TableColumn<List<String>, String> column(NumberTable numbers, int index) {
        TableColumn<List<String>, String> column = new TableColumn<>(numbers.columns().get(index));
        if (numbers.isNumeric(index)) {
            column.getStyleClass().add("wb-right");
        }
        column.setCellValueFactory(
                row -> new ReadOnlyStringWrapper(row.getValue().get(index)).getReadOnlyProperty());
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }
}
