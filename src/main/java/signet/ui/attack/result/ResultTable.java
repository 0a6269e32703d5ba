package signet.ui.attack.result;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.feather.Feather;
import signet.report.Numbers;
import signet.report.Spread;
import signet.report.attack.Detection;
import signet.report.attack.Measurement;
import signet.report.attack.Replicates;
import signet.report.attack.SummaryRow;
import signet.ui.parts.Icons;
import signet.ui.parts.Texts;
import signet.ui.verify.VerdictChip;

/** One row for each attack and strength, means over seeds. */
final class ResultTable extends TableView<ResultCell> {
    private static final double ROW_HEIGHT = 27;
    private static final double WIDE = 760;
    private static final double MATCHING = Measurement.MATCHING;
    private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private final ResultsViewModel model;

    ResultTable(ResultsViewModel model) {
        this.model = model;
        setId("attack-results");
        setAccessibleText("Results of the attacks");
        setFixedCellSize(ROW_HEIGHT);
        setItems(model.cells());
        setPlaceholder(Texts.fixed("", "wb-secondary"));
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setRowFactory(table -> new Row());
        fill();
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

    private void fill() {
        var density = right("Density", 54, cell -> number(cell, this::density, 2));
        var paper = right("Paper", 60, this::paper);
        getColumns()
                .setAll(
                        List.of(
                                column("Attack", 104, 240, this::title),
                                right("Strength", 74, this::strength),
                                right("Accuracy", 62, cell -> number(cell, this::accuracy, 2)),
                                right("Drop, pp", 66, this::drop),
                                density,
                                column("Blind", 52, 70, cell -> read(cell, Detection::readsBlind)),
                                column(
                                        "Informed",
                                        58,
                                        76,
                                        cell -> read(cell, Detection::readsInformed)),
                                right("Bit err.", 48, cell -> number(cell, this::errors, 0)),
                                right("log2 p", 50, cell -> number(cell, this::log2, 0)),
                                column("Verdict", 142, 170, this::verdict),
                                paper));
        // What is known from elsewhere, too, gives its room to what is not.
        widthProperty()
                .subscribe(width -> {
                    density.setVisible(width.doubleValue() >= WIDE);
                    paper.setVisible(width.doubleValue() >= WIDE);
                });
    }

    private Node strength(ResultCell cell) {
        return mono(cell.key().strength().isPresent() ? cell.key().brief() : "");
    }

    private TableColumn<ResultCell, ResultCell> right(
            String title, double width, Function<ResultCell, Node> content) {
        TableColumn<ResultCell, ResultCell> column = column(title, width, width + 20, content);
        column.getStyleClass().add("wb-right");
        return column;
    }

    private static TableColumn<ResultCell, ResultCell> column(
            String title, double width, double most, Function<ResultCell, Node> content) {
        TableColumn<ResultCell, ResultCell> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(unused -> new Drawn(content));
        column.setSortable(false);
        column.setReorderable(false);
        column.setMinWidth(width);
        column.setPrefWidth(width);
        column.setMaxWidth(most);
        return column;
    }

    /** Shows what the content says of a cell. */
    private static final class Drawn extends TableCell<ResultCell, ResultCell> {
        private final Function<ResultCell, Node> content;

        Drawn(Function<ResultCell, Node> content) {
            this.content = content;
        }

        @Override
        protected void updateItem(ResultCell cell, boolean empty) {
            super.updateItem(cell, empty);
            setGraphic(empty || cell == null ? null : content.apply(cell));
        }
    }

    /** Says everything about its cell to who cannot see it, and shows its code to who points. */
    private static final class Row extends TableRow<ResultCell> {
        @Override
        protected void updateItem(ResultCell cell, boolean empty) {
            super.updateItem(cell, empty);
            boolean some = !empty && cell != null;
            setAccessibleText(some ? ResultWords.describe(cell) : null);
            setTooltip(some && cell.state() != ResultCell.State.WAITING ? new CodeTip(cell) : null);
        }
    }

    private Node title(ResultCell cell) {
        String title = cell.isUntouched() ? "none" : cell.key().attack().title();
        boolean other = cell.rows().filter(Replicates::isOfOtherTask).isPresent();
        return Texts.shrinking(
                other ? "%s (%s)".formatted(title, SummaryRow.OTHER_TASK) : title, "wb-cell-title");
    }

    private Spread accuracy(ResultCell cell) {
        return cell.rows().orElseThrow().accuracy().times(100);
    }

    private Spread density(ResultCell cell) {
        return cell.rows().orElseThrow().over(m -> 100 * m.density().ratio());
    }

    private Spread errors(ResultCell cell) {
        return cell.rows().orElseThrow().over(m -> m.detection().bitErrors());
    }

    private Spread log2(ResultCell cell) {
        return cell.rows().orElseThrow().over(m -> Math.ceil(m.detection().strength().log2()));
    }

    private Node drop(ResultCell cell) {
        Label label = number(cell, each -> each.rows().orElseThrow().drop(), 2);
        if (cell.state() != ResultCell.State.MEASURED || cell.isUntouched()) {
            return label;
        }
        double lost = cell.rows().orElseThrow().drop().mean();
        if (lost > MATCHING) {
            label.getStyleClass().add("wb-bad-text");
        } else if (lost <= MATCHING) {
            label.setGraphic(Icons.small(Feather.CHECK, "wb-ok"));
        }
        return label;
    }

    private static Label number(
            ResultCell cell, Function<ResultCell, Spread> spread, int decimals) {
        return mono(
                cell.state() == ResultCell.State.MEASURED
                        ? Numbers.fixed(spread.apply(cell).mean(), decimals)
                        : "");
    }

    private static Label mono(String text) {
        return Texts.fixed(text, "wb-mono");
    }

    private static Node read(ResultCell cell, Predicate<Detection> reads) {
        String share = cell.share(reads);
        if (share.isEmpty()) {
            return Texts.fixed("");
        }
        boolean none = share.equals("no");
        Label label = Texts.fixed(share);
        label.setGraphic(
                none ? Icons.small(Feather.X, "wb-bad") : Icons.small(Feather.CHECK, "wb-ok"));
        label.getStyleClass().add("wb-secondary");
        return label;
    }

    private Node verdict(ResultCell cell) {
        return switch (cell.state()) {
            case WAITING -> Texts.fixed("waits", "wb-secondary");
            case FAILED -> new Label(cell.reason(), Icons.small(Feather.ALERT_CIRCLE, "wb-warn"));
            case MEASURED -> {
                String words = cell.summary().orElseThrow().verdict();
                var first = cell.measured().orElseThrow().detection().verdict();
                yield words.equals(first.words())
                        ? new VerdictChip(first)
                        : Texts.shrinking(words, "wb-secondary");
            }
        };
    }

    private Node paper(ResultCell cell) {
        return cell.summary()
                .map(row ->
                        mono(
                                row.paper()
                                        + row.footnote()
                                                .map(model.footnotes()::indexOf)
                                                .map(ResultTable::raised)
                                                .orElse("")))
                .orElseGet(() -> mono(""));
    }

    private static String raised(int index) {
        StringBuilder raised = new StringBuilder();
        for (char digit : Integer.toString(index + 1).toCharArray()) {
            raised.append(DIGITS.charAt(digit - '0'));
        }
        return raised.toString();
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
