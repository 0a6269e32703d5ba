package signet.ui.attack.plan;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import signet.attack.AttackFacts;
import signet.ui.parts.Icons;
import signet.ui.parts.Texts;

/** An attack to tick, with its strengths as chips while it is ticked. */
final class ChoiceRow extends VBox {
    private static final double CHIPS = 224;
    private static final double TIP = 360;

    private final Choice choice;
    private final FlowPane chips = new FlowPane(4, 4);
    private final TextField other = new TextField();
    private final Label refusal = Texts.paragraph("", "wb-caption", "wb-bad-text");

    ChoiceRow(Choice choice) {
        this.choice = choice;
        AttackFacts facts = choice.attack().facts();
        CheckBox box = new CheckBox(choice.name());
        box.setId("choice-" + facts.id());
        box.setMinWidth(0);
        box.selectedProperty().bindBidirectional(choice.chosenProperty());
        box.disableProperty().bind(choice.obstacleProperty().isNotEmpty());
        String help = facts.line() + " " + facts.needs().sentence();
        box.setAccessibleHelp(help);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setMaxWidth(Double.MAX_VALUE);
        Label note = Texts.fixed("", "wb-caption");
        note.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> note(),
                                choice.obstacleProperty(),
                                choice.chosenProperty(),
                                choice.tried()));
        HBox head = new HBox(6, box, note);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setMinHeight(26);
        // On the line and not on the box: a box that is disabled shows none.
        Tooltip.install(head, tip(facts.title() + ".\n" + help));
        getChildren().addAll(head, chips);
        chips.setPrefWrapLength(CHIPS);
        chips.getStyleClass().add("wb-strengths");
        chips.visibleProperty()
                .bind(choice.chosenProperty().and(choice.obstacleProperty().isEmpty()));
        chips.managedProperty().bind(chips.visibleProperty());
        setUpOther(facts.title());
        choice.offered().addListener((ListChangeListener<Double>) change -> arrange());
        choice.tried().addListener((ListChangeListener<Double>) change -> arrange());
        arrange();
    }

    private static Tooltip tip(String text) {
        Tooltip tip = new Tooltip(text);
        tip.setWrapText(true);
        tip.setMaxWidth(TIP);
        return tip;
    }

    private String note() {
        if (!choice.obstacleProperty().get().isEmpty()) {
            return choice.obstacleProperty().get();
        }
        return choice.chosenProperty().get() ? "" : choice.count();
    }

    private void setUpOther(String title) {
        other.getStyleClass().add("wb-strength-field");
        other.setPromptText(choice.unit());
        other.setAccessibleText("Another strength of %s, %s".formatted(title, choice.unit()));
        other.setOnAction(event -> add());
        other.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                arrange();
                event.consume();
            }
        });
    }

    private void arrange() {
        chips.getChildren().clear();
        for (double strength : choice.offered()) {
            ToggleButton chip = new ToggleButton(choice.brief(strength));
            chip.getStyleClass().setAll("toggle-button", "wb-strength");
            chip.setSelected(choice.tried().contains(strength));
            chip.setAccessibleText(choice.attack().facts().strength().text(strength));
            chip.setOnAction(event -> {
                choice.toggle(strength);
                arrange();
            });
            chips.getChildren().add(chip);
        }
        if (choice.isVaried()) {
            chips.getChildren().add(more());
        }
    }

    private Button more() {
        Button more = new Button(null, Icons.small(Feather.PLUS, "wb-muted"));
        more.getStyleClass().setAll("button", "wb-strength");
        more.setAccessibleText("Another strength of " + choice.attack().facts().title());
        more.setTooltip(new Tooltip("Another strength"));
        more.setOnAction(event -> {
            refusal.setText("");
            other.clear();
            chips.getChildren().remove(more);
            chips.getChildren().addAll(other, refusal);
            other.requestFocus();
        });
        return more;
    }

    private void add() {
        try {
            choice.add(other.getText());
            arrange();
        } catch (IllegalArgumentException refused) {
            refusal.setText(refused.getMessage());
        }
    }
}
