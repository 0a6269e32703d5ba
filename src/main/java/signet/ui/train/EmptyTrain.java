package signet.ui.train;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.feather.Feather;
import signet.lab.spec.Preset;
import signet.ui.parts.Icons;
import signet.ui.parts.Texts;

/** Before the first run: the three presets, with what they take on this machine. */
final class EmptyTrain extends VBox {
    private static final double WORDS = 520;

    EmptyTrain(TrainViewModel model) {
        super(12);
        setId("train-empty");
        setAlignment(Pos.CENTER);
        getStyleClass().addAll("wb-panel", "wb-inset");
        Label what =
                Texts.paragraph(
                        "A search prunes a network round by round and keeps what is as accurate as"
                                + " the dense one. Start one of these, or set your own in the form.",
                        "wb-secondary");
        what.setMaxWidth(WORDS);
        what.setTextAlignment(TextAlignment.CENTER);
        HBox cards = new HBox(16);
        cards.setAlignment(Pos.CENTER);
        cards.setFillHeight(false);
        for (Preset preset : List.of(Preset.SMOKE, Preset.QUICK, Preset.PAPER)) {
            Card card = new Card(preset);
            card.setOnAction(event -> model.start(preset));
            cards.getChildren().add(card);
        }
        model.presetsProperty()
                .subscribe(known -> cards.getChildren().forEach(card -> ((Card) card).show(known)));
        getChildren()
                .addAll(
                        Icons.large(Feather.TRENDING_UP, "wb-muted"),
                        Texts.fixed("No run yet", "wb-lead"),
                        what,
                        cards);
    }

    /** A preset to start. */
    private static final class Card extends Button {
        private final Preset preset;
        private final Label time = Texts.fixed("", "wb-figure");
        private final Label basis = Texts.fixed("", "wb-secondary");

        Card(Preset preset) {
            this.preset = preset;
            Label meaning =
                    Texts.paragraph(RunWords.meaning(preset), "wb-secondary", "wb-preset-meaning");
            VBox content =
                    new VBox(
                            6,
                            Texts.fixed(RunWords.title(preset), "wb-strong"),
                            time,
                            basis,
                            meaning);
            content.getStyleClass().add("wb-preset-words");
            content.setMaxHeight(USE_PREF_SIZE);
            setGraphic(content);
            setId("preset-" + RunWords.title(preset).toLowerCase(Locale.ROOT));
            getStyleClass().setAll("wb-card", "quiet", "button-like", "wb-preset");
            show(Map.of());
        }

        void show(Map<Preset, Forecast> known) {
            Optional<String> measured =
                    Optional.ofNullable(known.get(preset)).flatMap(Forecast::time);
            time.setText(measured.orElse(RunWords.magnitude(preset)));
            basis.setText(
                    measured.isPresent()
                            ? "here, with " + known.get(preset).machine()
                            : "exact after the first run here");
            setAccessibleText(
                    "Start the preset %s: %s. %s"
                            .formatted(
                                    RunWords.title(preset),
                                    time.getText(),
                                    RunWords.meaning(preset)));
        }
    }
}
