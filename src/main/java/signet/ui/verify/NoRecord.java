package signet.ui.verify;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import signet.ui.parts.Texts;
import signet.ui.shell.KnownRecord;

/** What stands in the place of a record; the one of the open ticket is a click away. */
final class NoRecord extends VBox {
    NoRecord(VerifyViewModel model) {
        super(10);
        getStyleClass().add("wb-block");
        getChildren()
                .add(
                        Texts.paragraph(
                                "No record is open. With one, a claim can be tested: it says where the"
                                        + " signature lies and which modules the owner changed.",
                                "wb-secondary"));
        Optional.ofNullable(model.offeredProperty().get())
                .ifPresent(known -> known.file().ifPresent(file -> offer(model, known, file)));
    }

    private void offer(VerifyViewModel model, KnownRecord known, Path file) {
        Button test = new Button("Test against it");
        test.setId("verify-known-record");
        test.getStyleClass().add("wb-small");
        test.setOnAction(event -> model.showWith(file));
        getChildren().addAll(Texts.paragraph(known.words()), test);
    }
}
