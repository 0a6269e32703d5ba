package signet.ui.shell;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import signet.ui.parts.Texts;

/** Asks before something cannot be undone; the buttons carry the verbs. */
public final class QuestionPanel extends VBox {
    /**
     * What can be answered.
     *
     * @param verb what it does, in words
     * @param action done when it is chosen
     */
    public record Answer(String verb, Runnable action) {}

    /**
     * @param harmless what the button says that changes nothing, and Esc does
     * @param close puts the question away
     * @param answers the others; the last is the one to expect
     */
    public QuestionPanel(
            String title, String text, String harmless, Runnable close, List<Answer> answers) {
        super(12);
        setId("question");
        getStyleClass().add("wb-float");
        setPadding(new Insets(24));
        setMaxSize(480, USE_PREF_SIZE);
        Button stay = new Button(harmless);
        stay.setCancelButton(true);
        stay.setOnAction(event -> close.run());
        HBox buttons = new HBox(8, stay);
        for (Answer answer : answers) {
            Button go = new Button(answer.verb());
            go.setOnAction(event -> {
                close.run();
                answer.action().run();
            });
            buttons.getChildren().add(go);
        }
        buttons.getChildren().getLast().getStyleClass().add("accent");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(Texts.paragraph(title, "wb-lead"), Texts.paragraph(text), buttons);
    }
}
