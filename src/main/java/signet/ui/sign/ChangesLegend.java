package signet.ui.sign;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import signet.ui.parts.Texts;

/** The footer: what the marks mean and how many there are, and which keys move the symbol. */
final class ChangesLegend extends HBox {
    private static final double SIDE = 14;

    /** Below this width only the marks are explained. */
    private static final double ROOM_FOR_KEYS = 620;

    private final Canvas grown = new Canvas(SIDE, SIDE);
    private final Canvas emptied = new Canvas(SIDE, SIDE);
    private final Canvas ghost = new Canvas(SIDE, SIDE);
    private final Label grownWords = Texts.fixed("", "wb-secondary");
    private final Label emptiedWords = Texts.fixed("", "wb-secondary");

    ChangesLegend() {
        getStyleClass().add("wb-foot");
        getChildren()
                .addAll(
                        pair(grown, grownWords),
                        pair(emptied, emptiedWords),
                        pair(ghost, Texts.shrinking("not embedded", "wb-secondary")),
                        Texts.spring());
        Stream.of(keys("arrows", "move"), keys("R", "rotate"), keys("I", "invert"))
                .forEach(this::addWhereThereIsRoom);
    }

    private void addWhereThereIsRoom(HBox keys) {
        keys.managedProperty().bind(keys.visibleProperty());
        keys.visibleProperty().bind(widthProperty().greaterThan(ROOM_FOR_KEYS));
        getChildren().add(keys);
    }

    private static HBox pair(Canvas sample, Label words) {
        HBox pair = new HBox(6, sample, words);
        pair.setAlignment(Pos.CENTER_LEFT);
        return pair;
    }

    private static HBox keys(String key, String action) {
        HBox pair = new HBox(6, Texts.fixed(key, "wb-key"), Texts.fixed(action, "wb-secondary"));
        pair.setAlignment(Pos.CENTER_LEFT);
        return pair;
    }

    void show(LaidSymbol symbol) {
        grownWords.setText("light, grown" + (symbol == null ? "" : ": " + symbol.grown()));
        emptiedWords.setText("dark, emptied" + (symbol == null ? "" : ": " + symbol.emptied()));
    }

    void paintWith(SymbolColours colours) {
        List<ModuleState> states =
                List.of(ModuleState.GROWN, ModuleState.EMPTIED, ModuleState.GHOST);
        List<Canvas> samples = List.of(grown, emptied, ghost);
        for (int i = 0; i < states.size(); i++) {
            GraphicsContext g = samples.get(i).getGraphicsContext2D();
            g.clearRect(0, 0, SIDE, SIDE);
            new ModulePainter(g, colours).paint(states.get(i), true, 1, 1, SIDE - 2);
            g.setStroke(colours.hatch());
            g.setLineWidth(1);
            g.strokeRect(0.5, 0.5, SIDE - 1, SIDE - 1);
        }
    }
}
