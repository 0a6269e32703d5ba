package signet.ui.evaluate;

import java.util.Locale;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import signet.ui.parts.Facts;
import signet.ui.parts.Texts;

/** What came of an evaluation: numbers and classes on the left, what is taken for what beside. */
final class ResultPane extends HBox {
    private static final double LEFT = 330;
    private static final double CLASSES = 270;

    ResultPane(Evaluated evaluated, ConfusionView confusion) {
        super(32, numbers(evaluated), picture(confusion));
        setId("evaluation");
        confusion.show(evaluated);
    }

    private static VBox numbers(Evaluated evaluated) {
        Facts facts = new Facts().fact("Top 5", evaluated.top5()).fact("Loss", evaluated.loss());
        String right =
                String.format(
                        Locale.ROOT,
                        "top 1: %,d of %,d images right, %s",
                        evaluated.evaluation().top1(),
                        evaluated.evaluation().images(),
                        evaluated.data());
        Label hero = Texts.fixed(Evaluated.percent(evaluated.evaluation().accuracy()), "wb-hero");
        hero.setId("top1");
        VBox column =
                new VBox(
                        8,
                        hero,
                        Texts.paragraph(right, "wb-secondary"),
                        facts,
                        section(),
                        classes(evaluated));
        column.setMinWidth(LEFT);
        column.setMaxWidth(LEFT);
        return column;
    }

    private static Label section() {
        Label title = Texts.fixed("Accuracy by class", "wb-section");
        VBox.setMargin(title, new Insets(8, 0, 0, 0));
        return title;
    }

    private static ScrollPane classes(Evaluated evaluated) {
        ClassTable table = new ClassTable(evaluated);
        table.setPadding(new Insets(0, 14, 0, 0));
        ScrollPane scroll = new ScrollPane(table);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMaxHeight(CLASSES);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private static VBox picture(ConfusionView confusion) {
        Label sentence = Texts.shrinking("", "wb-medium");
        sentence.setId("confusion-sentence");
        sentence.textProperty().bind(confusion.sentenceProperty());
        VBox column =
                new VBox(
                        8,
                        Texts.fixed("Confusion matrix", "wb-section"),
                        confusion,
                        sentence,
                        Texts.paragraph(
                                "Row: the class, column: the answer, colour: part of the row. Arrow keys"
                                        + " move.",
                                "wb-caption"));
        HBox.setHgrow(column, Priority.ALWAYS);
        column.setMinWidth(0);
        return column;
    }
}
