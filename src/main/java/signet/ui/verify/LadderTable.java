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
    /** Rungs that are always named, because every reader knows them. */
    private static final int FIRST = 3;

    LadderTable(List<LadderStep> steps) {
        setId("ladder");
        setHgap(8);
        setVgap(5);
        getColumnConstraints().addAll(atLeast(16), atLeast(150), atLeast(72), growing());
        add(Texts.fixed("Reading ladder", "wb-section"), 0, 0, 4, 1);
        int single =
                Math.max(
                        steps.getLast().result() == LadderStep.Result.NO ? FIRST : 0,
                        steps.size() - furtherRungs(steps));
        steps.stream()
                .limit(single)
                .forEach(step -> row(step.result(), step.name(), step.detail()));
        int further = steps.size() - single;
        if (further > 0) {
            row(
                    steps.getLast().result(),
                    further + " further rungs",
                    "the last of them assumes the header");
        }
    }

    /** Rungs at the upper end of which there is nothing to tell but that they came out alike. */
    private static int furtherRungs(List<LadderStep> steps) {
        LadderStep.Result last = steps.getLast().result();
        int count = 0;
        while (count < steps.size()) {
            LadderStep step = steps.get(steps.size() - 1 - count);
            if (step.result() != last || !step.detail().isEmpty()) {
                break;
            }
            count++;
        }
        return count;
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

    private static ColumnConstraints atLeast(double width) {
        ColumnConstraints column = new ColumnConstraints();
        column.setMinWidth(width);
        return column;
    }

    private static ColumnConstraints growing() {
        ColumnConstraints column = new ColumnConstraints();
        column.setHgrow(Priority.ALWAYS);
        return column;
    }
}
