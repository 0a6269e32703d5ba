package signet.ui.shell;

import java.util.List;
import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import signet.ui.parts.Icons;
import signet.ui.parts.Texts;

/**
 * Short messages at the top right, at most three; done ones leave after six seconds, errors stay.
 */
public final class Messages extends VBox {
    /** What a message reports. */
    public enum Tone {
        OK(Feather.CHECK_CIRCLE),
        WARN(Feather.ALERT_TRIANGLE),
        BAD(Feather.ALERT_CIRCLE);

        private final Feather icon;

        Tone(Feather icon) {
            this.icon = icon;
        }

        private String style() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int MOST = 3;
    private static final Duration STAYS = Duration.seconds(6);

    Messages() {
        setSpacing(8);
        setPadding(new Insets(68, 16, 0, 0));
        setAlignment(Pos.TOP_RIGHT);
        setPickOnBounds(false);
        setFillWidth(false);
    }

    /** Shows a sentence. */
    public void show(Tone tone, String sentence) {
        show(tone, sentence, List.of());
    }

    /** Shows what was done, with a way back for as long as it is shown. */
    public void offer(String sentence, String verb, Runnable action) {
        Button back = new Button(verb);
        back.getStyleClass().addAll("wb-flat", "wb-small");
        HBox message = show(Tone.OK, sentence, List.of(back));
        back.setOnAction(event -> {
            getChildren().remove(message);
            action.run();
        });
    }

    private HBox show(Tone tone, String sentence, List<Button> actions) {
        Button close = new Button(null, Icons.small(Feather.X));
        close.getStyleClass().addAll("wb-flat", "wb-icon-only");
        close.setAccessibleText("Close message");
        var text = Texts.paragraph(sentence);
        text.setMaxWidth(420);
        HBox message = new HBox(Icons.bar(tone.icon, "wb-" + tone.style()), text, Texts.spring());
        message.getChildren().addAll(actions);
        message.getChildren().add(close);
        message.getStyleClass().addAll("wb-message", tone.style());
        message.setMaxWidth(Region.USE_PREF_SIZE);
        close.setOnAction(event -> getChildren().remove(message));
        getChildren().addFirst(message);
        if (getChildren().size() > MOST) {
            getChildren().removeLast();
        }
        if (tone == Tone.OK) {
            PauseTransition wait = new PauseTransition(STAYS);
            wait.setOnFinished(event -> getChildren().remove(message));
            wait.play();
        }
        return message;
    }
}
