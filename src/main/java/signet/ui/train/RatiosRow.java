package signet.ui.train;

import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import signet.lab.spec.RunSpec;
import signet.ui.parts.Texts;
import signet.ui.train.form.TrainForm;

/** What each round prunes of the remaining weights: chips, and a field to edit them. */
final class RatiosRow extends VBox {
    private final FormModel model;
    private final HBox chips = new HBox(6);
    private final TextField text = new TextField();
    private final Button edit = new Button("Edit");
    private final Label title = Texts.fixed("", "wb-medium");
    private final Label refusal = Texts.paragraph("", "wb-caption", "wb-bad-text");

    RatiosRow(FormModel model) {
        super(6);
        this.model = model;
        title.setLabelFor(text);
        text.setId("train-ratios");
        edit.setId("edit-ratios");
        edit.getStyleClass().addAll("wb-flat", "wb-small");
        edit.setOnAction(event -> open());
        chips.setAlignment(Pos.CENTER_LEFT);
        HBox line = new HBox(8, chips, Texts.spring(), edit);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(title, line, text, refusal);
        text.setOnAction(event -> take());
        text.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
        model.formProperty().subscribe(this::show);
        close();
    }

    private void show(TrainForm form) {
        boolean once = form.spec().kind() == RunSpec.Kind.PRUNE;
        title.setText(once ? "Prune at once" : "Ratios per round");
        text.setAccessibleText(title.getText() + " in percent");
        text.setAccessibleHelp(
                once ? "Part of all weights" : "Percentages with commas between, largest first");
        text.setPromptText(once ? "80" : "20, 10, 5, 1");
        edit.setAccessibleText(once ? "Edit the part" : "Edit the ratios");
        chips.getChildren()
                .setAll(
                        form.ratios().stream()
                                .map(ratio -> Texts.fixed(percent(ratio), "wb-ratio"))
                                .toList());
        chips.setAccessibleText(chips(form));
    }

    private static String chips(TrainForm form) {
        return form.ratios().stream().map(RatiosRow::percent).collect(Collectors.joining(", "));
    }

    private static String percent(double ratio) {
        return new java.math.BigDecimal(ratio)
                        .setScale(2, java.math.RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                + " %";
    }

    private void open() {
        text.setText(chips(model.formProperty().get()).replace(" %", ""));
        setEditing(true);
        text.requestFocus();
        text.selectAll();
    }

    private void take() {
        Optional<String> refused = model.tryEdit(form -> form.withRatios(text.getText()));
        refusal.setText(refused.orElse(""));
        refusal.setManaged(refused.isPresent());
        refusal.setVisible(refused.isPresent());
        if (refused.isEmpty()) {
            close();
        }
    }

    private void close() {
        boolean hadFocus = text.isFocused();
        setEditing(false);
        refusal.setManaged(false);
        refusal.setVisible(false);
        if (hadFocus) {
            edit.requestFocus();
        }
    }

    private void setEditing(boolean editing) {
        text.setVisible(editing);
        text.setManaged(editing);
        edit.setVisible(!editing);
        chips.setVisible(!editing);
        chips.getParent().setManaged(!editing);
    }
}
