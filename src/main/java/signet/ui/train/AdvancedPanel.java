package signet.ui.train;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import signet.lab.spec.Preset;
import signet.lab.spec.RunSpec;
import signet.ui.parts.Texts;
import signet.ui.train.form.SpecField;
import signet.ui.train.form.TrainForm;

/** Every other value of a run, with its meaning and what was published. */
final class AdvancedPanel extends VBox {
    private static final double CONTROL = 112;

    private final FormModel model;
    private List<SpecField> shown = List.of();

    AdvancedPanel(FormModel model) {
        super(10);
        this.model = model;
        setId("advanced");
        model.formProperty().subscribe(this::show);
    }

    /** Rows are made anew only where other fields are needed, so that the focus stays. */
    private void show(TrainForm form) {
        List<SpecField> fields = SpecField.of(form.spec());
        if (!fields.equals(shown)) {
            shown = fields;
            getChildren().setAll(fields.stream().map(field -> new Row(model, field)).toList());
        }
        for (Node row : getChildren()) {
            ((Row) row).show(form);
        }
    }

    /** One value. */
    private static final class Row extends VBox {
        private final FormModel model;
        private final SpecField field;
        private final Label note = Texts.paragraph("", "wb-caption");
        private final TextField text = new TextField();
        private final ComboBox<String> choice = new ComboBox<>();
        private boolean showing;

        Row(FormModel model, SpecField field) {
            super(2);
            this.model = model;
            this.field = field;
            Node control = field.choices().isEmpty() ? text : choice;
            Label title = Texts.shrinking(field.title(), "wb-secondary", "wb-field-title");
            title.setLabelFor(control);
            control.setId("field-" + field.path().replace('.', '-'));
            control.setAccessibleText(field.title());
            control.setAccessibleHelp(field.meaning());
            text.setPrefWidth(CONTROL);
            text.setMinWidth(CONTROL);
            text.getStyleClass().add("wb-dense");
            choice.setPrefWidth(CONTROL);
            choice.setMinWidth(CONTROL);
            choice.getItems().setAll(field.choices());
            HBox line = new HBox(8, title, Texts.spring(), control);
            line.setAlignment(Pos.CENTER_LEFT);
            getChildren().addAll(line, note);
            text.setOnAction(event -> take(text.getText()));
            text.focusedProperty()
                    .subscribe(focused -> {
                        if (!focused && text.getScene() != null) {
                            take(text.getText());
                        }
                    });
            choice.valueProperty().subscribe(this::take);
        }

        private void take(String typed) {
            RunSpec now = model.spec();
            if (showing || typed == null || typed.strip().equals(field.text(now))) {
                return;
            }
            Optional<String> refusal = model.change(field, typed);
            if (refusal.isPresent()) {
                note.setText(refusal.get());
                note.getStyleClass().setAll("label", "wb-caption", "wb-bad-text");
            }
        }

        private void show(TrainForm form) {
            showing = true;
            String value = field.text(form.spec());
            text.setText(value);
            choice.setValue(field.choices().isEmpty() ? null : value);
            RunSpec published =
                    Preset.PAPER.spec(
                            form.spec().kind(),
                            form.spec().network(),
                            form.spec().images().origin());
            String usual = field.text(published);
            boolean other = !usual.isEmpty() && !usual.equals(value);
            note.getStyleClass().setAll("label", "wb-caption");
            note.setText(field.meaning() + (other ? "; published: " + usual : ""));
            showing = false;
        }
    }
}
