package signet.ui;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import signet.ui.command.Commands;
import signet.ui.parts.Texts;

/** What can leave the program from Inspect, to choose from. */
final class ExportPanel extends VBox {
    ExportPanel(Commands commands, Runnable close) {
        super(10);
        setId("export-panel");
        getStyleClass().add("wb-float");
        setPadding(new Insets(24));
        setMaxSize(360, USE_PREF_SIZE);
        getChildren().add(Texts.fixed("Export", "wb-lead"));
        for (String id : List.of("export.png", "export.svg", "export.csv")) {
            Button button = commands.button(id);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setAlignment(Pos.CENTER_LEFT);
            button.setOnAction(event -> {
                close.run();
                commands.get(id).run();
            });
            getChildren().add(button);
        }
        getChildren()
                .add(
                        Texts.paragraph(
                                "The picture leaves in the colours you see. Esc closes.",
                                "wb-caption"));
    }
}
