package signet.ui.sign;

import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import signet.mark.Placement;
import signet.ui.parts.DensityBar;
import signet.ui.parts.Texts;

/** One candidate: what would change there, and what that costs. */
final class CandidateCard extends HBox {
    /** A bar full of energy would be a tenth of the layer's. */
    private static final double FULL_BAR = 0.1;

    private final LaidSymbol symbol;

    CandidateCard(int rank, LaidSymbol symbol, SymbolColours colours, IntConsumer choose) {
        this.symbol = symbol;
        getStyleClass().add("wb-candidate");
        setId("candidate-" + (rank + 1));
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        ChangesThumbnail picture = new ChangesThumbnail(symbol, colours);
        Placement place = symbol.placement();
        HBox title =
                new HBox(
                        8,
                        Texts.fixed(Integer.toString(rank + 1), "wb-strong"),
                        Texts.shrinking(place.layer(), "wb-strong"),
                        Texts.spring(),
                        Texts.fixed(place.row() + ", " + place.column(), "wb-mono", "wb-muted"));
        HBox counts =
                new HBox(
                        5,
                        Texts.fixed(SignWords.count(symbol.changes()), "wb-mono"),
                        Texts.fixed("modules  ", "wb-secondary"),
                        Texts.fixed(SignWords.count(symbol.weights()), "wb-mono"),
                        Texts.fixed("weights", "wb-secondary"));
        DensityBar bar = new DensityBar();
        bar.getStyleClass().add("wb-energy");
        bar.setPrefWidth(76);
        bar.show(Math.min(1, symbol.energyShare() / FULL_BAR), false);
        HBox energy =
                new HBox(
                        8,
                        bar,
                        Texts.fixed(SignWords.percent(symbol.energyShare(), 1), "wb-mono"),
                        Texts.fixed("energy", "wb-secondary"));
        energy.setAlignment(Pos.CENTER_LEFT);
        VBox words = new VBox(4, title, counts, energy);
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(picture, words);
        setAccessibleText("Candidate %d: %s".formatted(rank + 1, SignWords.sentence(symbol)));
        setOnMouseClicked(event -> choose.accept(rank));
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    switch (event.getCode()) {
                        case ENTER, SPACE -> {
                            if (!event.isShortcutDown()) {
                                choose.accept(rank);
                                event.consume();
                            }
                        }
                        default -> {}
                    }
                });
    }

    LaidSymbol symbol() {
        return symbol;
    }

    void setCurrent(boolean current) {
        getStyleClass().remove("current");
        if (current) {
            getStyleClass().add("current");
        }
    }
}
