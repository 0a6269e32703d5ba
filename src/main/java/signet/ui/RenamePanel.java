package signet.ui;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import signet.ui.parts.Texts;

/** Asks what a run shall be called. */
final class RenamePanel extends VBox {
    RenamePanel(String name, Consumer<String> onName, Runnable close) {
        super(12);
        setId("rename");
        getStyleClass().addAll("wb-float", "wb-dialog");
        setMaxSize(420, USE_PREF_SIZE);
        TextField text = new TextField(name);
        text.setId("rename-text");
        text.setPromptText("Leave empty to go by its number");
        text.setAccessibleText("Name of the run");
        Button stay = new Button("Keep the name");
        stay.setCancelButton(true);
        stay.setOnAction(event -> close.run());
        Button go = new Button("Rename run");
        go.getStyleClass().add("accent");
        go.setDefaultButton(true);
        go.setOnAction(event -> {
            close.run();
            onName.accept(text.getText());
        });
        HBox buttons = new HBox(8, stay, go);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(Texts.paragraph("Name of the run", "wb-lead"), text, buttons);
        sceneProperty()
                .subscribe(scene -> {
                    if (scene != null) {
                        javafx.application.Platform.runLater(text::requestFocus);
                    }
                });
    }
}
