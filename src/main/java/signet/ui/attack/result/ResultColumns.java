package signet.ui.attack.result;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.VBox;
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

/** What stands in the columns of the table of results. */
final class ResultColumns {
    private static final double MATCHING = Measurement.MATCHING;
    private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private final ResultsViewModel model;
    private final BooleanSupplier darkTheme;
    private final TableColumn<ResultCell, ResultCell> density =
            right("Density", 50, cell -> number(cell, this::density, 2));
    private final TableColumn<ResultCell, ResultCell> paper = right("Paper", 52, this::paper);

    /**
     * @param darkTheme whether codes are drawn for a dark window now
     */
    ResultColumns(ResultsViewModel model, BooleanSupplier darkTheme) {
        this.model = model;
        this.darkTheme = darkTheme;
    }

    /** From left to right. */
    List<TableColumn<ResultCell, ResultCell>> all() {
        return List.of(
                column("Code", 40, 40, this::code),
                column("Attack", 126, 240, this::title),
                right("Strength", 57, this::strength),
                right("Accuracy", 58, cell -> number(cell, this::accuracy, 2)),
                right("Drop, pp", 62, this::drop),
                density,
                column("Blind", 48, 70, cell -> read(cell, Detection::readsBlind)),
                column("Informed", 56, 76, cell -> read(cell, Detection::readsInformed)),
                right("Bit err.", 44, cell -> number(cell, this::errors, 0)),
                right("log2 p", 42, cell -> number(cell, this::log2, 0)),
                column("Verdict", 122, 150, this::verdict),
                paper);
    }

    /** Those of them that repeat what is known from elsewhere. */
    List<TableColumn<ResultCell, ResultCell>> known() {
        return List.of(density, paper);
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

    private Node code(ResultCell cell) {
        return CodeThumbnail.of(cell, darkTheme.getAsBoolean());
    }

    /** In two lines: the name, and what is special about it. */
    private Node title(ResultCell cell) {
        AttackTitle title = AttackTitle.of(cell.key().attack());
        boolean other = cell.rows().filter(Replicates::isOfOtherTask).isPresent();
        String about = other ? title.with(SummaryRow.OTHER_TASK) : title.detail();
        Label name = Texts.shrinking(title.name(), "wb-cell-title");
        name.setWrapText(about.isEmpty());
        VBox lines = new VBox(name);
        if (!about.isEmpty()) {
            lines.getChildren().add(Texts.shrinking(about, "wb-caption"));
        }
        lines.setAlignment(Pos.CENTER_LEFT);
        return lines;
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
            case FAILED -> failed();
            case MEASURED -> {
                String words = cell.summary().orElseThrow().verdict();
                var first = cell.measured().orElseThrow().detection().verdict();
                yield words.equals(first.words())
                        ? new VerdictChip(first)
                        : Texts.shrinking(words, "wb-secondary");
            }
        };
    }

    /** Why is said in the gallery, beside the chart and to who points. */
    private static Label failed() {
        Label label = Texts.fixed("failed", "wb-secondary");
        label.setGraphic(Icons.small(Feather.ALERT_CIRCLE, "wb-warn"));
        return label;
    }

    private Node paper(ResultCell cell) {
        return cell.summary()
                .map(row ->
                        mono(
                                row.paper()
                                        + row.footnote()
                                                .map(model.footnotes()::indexOf)
                                                .map(ResultColumns::raised)
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
}
