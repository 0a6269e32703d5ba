package signet.ui.verify;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import signet.ui.parts.Icons;
import signet.ui.parts.Texts;

/** The reading ladder: each rung, its outcome, and what happened there. */
final class LadderTable extends GridPane {
    LadderTable(List<LadderStep> steps) {
        setId("ladder");
        setHgap(8);
        setVgap(5);
        getColumnConstraints().addAll(fixed(16), fixed(150), fixed(72), growing());
        add(Texts.fixed("Reading ladder", "wb-section"), 0, 0, 4, 1);
        List<LadderStep> climbed =
                steps.stream()
                        .filter(step -> step.result() != LadderStep.Result.NOT_NEEDED)
                        .toList();
        climbed.forEach(step -> row(step.result(), step.name(), step.detail()));
        int left = steps.size() - climbed.size();
        if (left > 0) {
            row(
                    LadderStep.Result.NOT_NEEDED,
                    left == 1 ? "One further rung" : left + " further rungs",
                    "the last of them assumes the header");
        }
    }

    private void row(LadderStep.Result result, String name, String detail) {
        addRow(
                getRowCount(),
                icon(result),
                Texts.fixed(name),
                Texts.fixed(result.word(), "wb-secondary"),
                Texts.shrinking(detail, "wb-secondary"));
    }

    private static Node icon(LadderStep.Result result) {
        return switch (result) {
            case YES -> Icons.small(Feather.CHECK, "wb-ok");
            case NO -> Icons.small(Feather.X, "wb-muted");
            case NOT_NEEDED -> Icons.small(Feather.MINUS, "wb-muted");
        };
    }

    private static ColumnConstraints fixed(double width) {
        return new ColumnConstraints(width);
    }

    private static ColumnConstraints growing() {
        ColumnConstraints column = new ColumnConstraints();
        column.setHgrow(Priority.ALWAYS);
        return column;
    }
}
