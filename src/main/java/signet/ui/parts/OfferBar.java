package signet.ui.parts;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** Offers to resume what stopped before its end, until it goes on or the person puts it away. */
public final class OfferBar extends HBox {
    private final Label words = Texts.shrinking("");
    private final Button resume = new Button("Resume");
    private boolean putAway;

    /**
     * @param what there is to resume, which names the bar and its button
     */
    public OfferBar(String what, Runnable onResume) {
        super(8);
        setId(what);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("wb-notice");
        words.setMinWidth(0);
        resume.getStyleClass().add("wb-small");
        resume.setId("resume-" + what);
        resume.setMinWidth(USE_PREF_SIZE);
        resume.setOnAction(event -> onResume.run());
        Button close = new Button(null, Icons.small(Feather.X));
        close.getStyleClass().addAll("wb-flat", "wb-icon-only");
        close.setAccessibleText("Put this offer away");
        close.setOnAction(event -> {
            putAway = true;
            show(false);
        });
        getChildren()
                .addAll(
                        Icons.bar(Feather.PAUSE_CIRCLE, "wb-accent"),
                        words,
                        Texts.spring(),
                        resume,
                        close);
        show(false);
    }

    /**
     * Makes the offer, or takes it back.
     *
     * @param count how many there are to resume
     * @param sentence what is said of them
     */
    public void offer(int count, String sentence) {
        words.setText(sentence);
        resume.setText(count == 1 ? "Resume" : "Resume all %d".formatted(count));
        setAccessibleText(sentence);
        show(!putAway && count > 0);
    }

    private void show(boolean offered) {
        setVisible(offered);
        setManaged(offered);
    }
}
