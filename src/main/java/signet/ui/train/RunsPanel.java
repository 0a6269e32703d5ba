package signet.ui.train;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import signet.ui.parts.Texts;
import signet.ui.train.history.Round;

/** All runs as a table; those that are ticked are drawn beside the shown one. */
final class RunsPanel extends BorderPane {
    private static final double ROW = 27;

    private final TrainViewModel model;
    private final TableView<RunInfo> table = new TableView<>();
    private final Label about = Texts.shrinking("", "wb-secondary");
    private boolean showing;

    /**
     * @param buttons what can be done with the shown run
     */
    RunsPanel(TrainViewModel model, List<? extends Node> buttons) {
        this.model = model;
        setId("runs");
        getStyleClass().addAll("wb-panel", "wb-jobs");
        about.setId("runs-about");
        HBox head = new HBox(Texts.fixed("Runs", "wb-strong"), about, Texts.spring());
        head.getChildren().addAll(buttons);
        head.getStyleClass().add("wb-head");
        setTop(head);
        setCenter(table);
        table.setId("runs-table");
        table.setAccessibleText("Runs");
        table.setFixedCellSize(ROW);
        table.setItems(model.runs().all());
        table.setPlaceholder(Texts.fixed("No run yet", "wb-secondary"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        addColumns();
        table.getSelectionModel().selectedItemProperty().subscribe(this::onSelected);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        model.runs().shownProperty().subscribe(this::select);
        model.runs().shownProperty().subscribe(run -> showAbout());
        model.runs().all().addListener((ListChangeListener<RunInfo>) change -> showAbout());
        model.runs().comparedProperty().addListener(changed -> table.refresh());
        model.activityProperty().addListener(changed -> table.refresh());
    }

    /** What several seeds of the shown run gave, mean and standard deviation. */
    private void showAbout() {
        about.setText(
                model.runs()
                        .replicates()
                        .map(RunWords::replicates)
                        .orElse("tick up to three to draw them beside the shown one"));
    }

    private void addColumns() {
        table.getColumns().add(compareColumn());
        addText("Run", 95, RunInfo::title);
        addText("Network", 95, run -> RunWords.network(run.spec().network()));
        addText("Data", 170, run -> RunWords.data(run.spec().images()));
        addText("Recipe", 100, run -> RunWords.recipe(run.spec()));
        addNumber("Seed", 50, run -> Long.toString(run.spec().recipe().seed()));
        addNumber(
                "Rounds",
                60,
                run -> Integer.toString(Math.max(0, run.history().ended().size() - 1)));
        addNumber("Density", 80, run -> RunWords.percent(RunsPanel.density(run)));
        addNumber("Test", 80, RunsPanel::test);
        addText("State", 110, run -> RunWords.state(model.state(run)));
    }

    private static java.util.OptionalDouble density(RunInfo run) {
        return run.history().best().map(Round::density).orElse(java.util.OptionalDouble.empty());
    }

    private static String test(RunInfo run) {
        return run.history()
                .best()
                .flatMap(Round::end)
                .map(end -> RunWords.percent(end.test()))
                .orElse("–");
    }

    private TableColumn<RunInfo, Boolean> compareColumn() {
        TableColumn<RunInfo, Boolean> column = new TableColumn<>("Beside");
        column.setCellValueFactory(cell -> new ReadOnlyBooleanWrapper(true));
        column.setCellFactory(any -> new CompareCell(model.runs()));
        column.setSortable(false);
        column.setMinWidth(62);
        column.setMaxWidth(62);
        return column;
    }

    private void addText(String title, double width, Function<RunInfo, String> words) {
        TableColumn<RunInfo, String> column = new TableColumn<>(title);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(words.apply(cell.getValue())));
        column.setMinWidth(width);
        table.getColumns().add(column);
    }

    private void addNumber(String title, double width, Function<RunInfo, String> number) {
        addText(title, width, number);
        table.getColumns().getLast().getStyleClass().add("wb-right");
    }

    private void onSelected(RunInfo run) {
        if (run != null && !showing) {
            model.runs().show(run.id());
        }
    }

    private void select(RunInfo run) {
        showing = true;
        if (run != null) {
            table.getSelectionModel().select(run);
        }
        showing = false;
    }

    private void onKey(KeyEvent event) {
        RunInfo run = table.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.SPACE && run != null) {
            boolean beside = model.runs().comparedProperty().get().contains(run.id());
            model.runs().compare(run.id(), !beside);
            event.consume();
        }
    }

    /** Whether a run is drawn beside the shown one. */
    private static final class CompareCell extends TableCell<RunInfo, Boolean> {
        private final CheckBox box = new CheckBox();
        private final RunsModel runs;

        CompareCell(RunsModel runs) {
            this.runs = runs;
            box.setFocusTraversable(false);
            box.setOnAction(event -> runs.compare(getTableRow().getItem().id(), box.isSelected()));
        }

        @Override
        protected void updateItem(Boolean item, boolean empty) {
            super.updateItem(item, empty);
            RunInfo run = empty ? null : getTableRow().getItem();
            setGraphic(run == null ? null : box);
            if (run != null) {
                boolean beside = runs.comparedProperty().get().contains(run.id());
                box.setSelected(beside);
                box.setAccessibleText("Draw %s beside the shown run".formatted(run.title()));
                box.setDisable(
                        !beside && runs.comparedProperty().get().size() >= RunsModel.MOST_COMPARED);
            }
        }
    }
}
