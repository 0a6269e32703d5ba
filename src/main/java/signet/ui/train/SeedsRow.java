package signet.ui.train;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import signet.ui.parts.Texts;
import signet.ui.train.form.TrainForm;

/** From how many seeds the run is done. */
final class SeedsRow extends VBox {
    private static final double CONTROL = 56;

    private final FormModel model;
    private final TextField text = new TextField();
    private final Label note = Texts.paragraph("", "wb-caption");

    SeedsRow(FormModel model) {
        super(6);
        this.model = model;
        Label title = Texts.fixed("Seeds", "wb-medium");
        title.setLabelFor(text);
        text.setId("train-seeds");
        text.setAccessibleText("Seeds");
        text.setAccessibleHelp("From how many seeds the run is done");
        text.getStyleClass().add("wb-dense");
        text.setMinWidth(CONTROL);
        text.setMaxWidth(CONTROL);
        HBox line = new HBox(8, title, Texts.spring(), text);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(line, note);
        model.formProperty().subscribe(this::show);
        text.setOnAction(event -> take());
        text.focusedProperty()
                .subscribe(focused -> {
                    if (!focused && text.getScene() != null) {
                        take();
                    }
                });
    }

    private void take() {
        String typed = text.getText().strip();
        if (typed.equals(Integer.toString(model.formProperty().get().seeds()))) {
            return;
        }
        Optional<String> refusal = model.tryEdit(form -> form.withSeeds(typed));
        if (refusal.isPresent()) {
            note.setText(refusal.get());
            note.getStyleClass().setAll("label", "wb-caption", "wb-bad-text");
        }
    }

    private void show(TrainForm form) {
        text.setText(Integer.toString(form.seeds()));
        note.getStyleClass().setAll("label", "wb-caption");
        long first = form.spec().recipe().seed();
        note.setText(
                form.seeds() == 1
                        ? "One run, with seed %d.".formatted(first)
                        : "Runs with seeds %d to %d, one after the other."
                                .formatted(first, first + form.seeds() - 1));
    }
}
