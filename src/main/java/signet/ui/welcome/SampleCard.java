package signet.ui.welcome;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import signet.ui.parts.Icons;
import signet.ui.parts.Texts;

/** A sample that comes with the program: picture, title, two lines; a click opens it. */
public final class SampleCard extends Button {
    private static final double PICTURE = 64;

    private final StackPane picture = new StackPane();

    public SampleCard(String title, List<String> lines, Runnable open) {
        picture.setMinSize(PICTURE, PICTURE);
        picture.setMaxSize(PICTURE, PICTURE);
        VBox words = new VBox(4, Texts.shrinking(title, "wb-strong"));
        lines.forEach(line -> words.getChildren().add(Texts.shrinking(line, "wb-secondary")));
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(16, picture, words, Icons.bar(Feather.CHEVRON_RIGHT, "wb-muted"));
        row.setAlignment(Pos.CENTER_LEFT);
        row.prefWidthProperty().bind(widthProperty().subtract(32));
        getStyleClass().setAll("wb-card", "button-like");
        setGraphic(row);
        setMaxWidth(Double.MAX_VALUE);
        setAccessibleText(title);
        setOnAction(event -> open.run());
    }

    /** Shows the sample's picture once it has been drawn. */
    public void show(Node thumbnail) {
        picture.getChildren().setAll(thumbnail);
    }
}
