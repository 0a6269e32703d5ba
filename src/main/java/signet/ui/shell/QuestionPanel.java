package signet.ui.shell;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import signet.ui.parts.Texts;

/** Asks before something cannot be undone; the buttons carry the verbs. */
public final class QuestionPanel extends VBox {
    /**
     * @param harmless what the button says that changes nothing, and Esc does
     * @param verb what the other button does, in words
     * @param close puts the question away
     * @param action done when the verb is chosen
     */
    public QuestionPanel(
            String title,
            String text,
            String harmless,
            String verb,
            Runnable close,
            Runnable action) {
        super(12);
        setId("question");
        getStyleClass().add("wb-float");
        setPadding(new Insets(24));
        setMaxSize(480, USE_PREF_SIZE);
        Button stay = new Button(harmless);
        stay.setCancelButton(true);
        stay.setOnAction(event -> close.run());
        Button go = new Button(verb);
        go.getStyleClass().add("accent");
        go.setOnAction(event -> {
            close.run();
            action.run();
        });
        HBox buttons = new HBox(8, stay, go);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(Texts.paragraph(title, "wb-lead"), Texts.paragraph(text), buttons);
    }
}
