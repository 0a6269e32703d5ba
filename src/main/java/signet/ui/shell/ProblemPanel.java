package signet.ui.shell;

import java.util.List;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import signet.app.job.Problem;
import signet.ui.parts.Icons;
import signet.ui.parts.Texts;

/** What failed, why, where, and what to do; calm, in the place and not in a dialog. */
public final class ProblemPanel extends VBox {
    /**
     * @param untouched what is unharmed, as a sentence; empty where nothing was at stake
     * @param next the likely next step, shown filled
     * @param onClose puts the panel away
     */
    public ProblemPanel(Problem problem, String untouched, Button next, Runnable onClose) {
        super(10);
        setId("problem");
        getStyleClass().add("wb-card");
        setMaxWidth(680);
        setMaxHeight(USE_PREF_SIZE);
        Button close = new Button(null, Icons.small(Feather.X));
        close.getStyleClass().addAll("wb-flat", "wb-icon-only");
        close.setAccessibleText("Close");
        close.setOnAction(event -> onClose.run());
        HBox title =
                new HBox(
                        10,
                        Icons.large(Feather.ALERT_CIRCLE, "wb-bad"),
                        Texts.shrinking(problem.title(), "wb-lead"),
                        Texts.spring(),
                        close);
        title.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(title, Texts.paragraph(problem.reason()));
        if (!problem.place().isEmpty()) {
            HBox place =
                    new HBox(
                            8,
                            Texts.fixed("Where", "wb-secondary"),
                            Texts.shrinking(problem.place(), "wb-mono"));
            place.setAlignment(Pos.BASELINE_LEFT);
            getChildren().add(place);
        }
        String advice = (problem.advice() + " " + untouched).strip();
        if (!advice.isEmpty()) {
            getChildren().add(Texts.paragraph(advice));
        }
        getChildren().add(buttons(problem, next));
        setAccessibleText(problem.sentence());
    }

    private static Node buttons(Problem problem, Button next) {
        Button copy = new Button("Copy details", Icons.small(Feather.COPY));
        copy.setOnAction(event ->
                Clipboard.getSystemClipboard()
                        .setContent(Map.of(DataFormat.PLAIN_TEXT, details(problem))));
        HBox row = new HBox(8);
        row.setPadding(new Insets(4, 0, 0, 0));
        row.getChildren().addAll(List.of(next, copy));
        return row;
    }

    private static String details(Problem problem) {
        String cause = problem.cause().map(Throwable::toString).orElse("");
        return String.join("\n", problem.title(), problem.reason(), problem.place(), cause).strip();
    }
}
