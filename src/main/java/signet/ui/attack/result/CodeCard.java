package signet.ui.attack.result;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.feather.Feather;
import signet.ui.parts.Icons;
import signet.ui.parts.Texts;

/** An extracted code with its words, at the place that its cell has in the gallery. */
final class CodeCard extends VBox {
    /** Room for the modules of a symbol, in pixels. */
    static final int SIDE = 87;

    private static final int BOX = SIDE + 2 * ZoomedCode.FRAME;

    private final CellKey key;
    private final Optional<ZoomedCode> code;

    /**
     * @param choose told when this card is clicked or gets the focus
     */
    CodeCard(ResultCell cell, boolean darkTheme, Consumer<CellKey> choose) {
        key = cell.key();
        getStyleClass().add("wb-code-card");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(ResultWords.describe(cell));
        setMinWidth(USE_PREF_SIZE);
        code = cell.code().map(found -> new ZoomedCode(found, cell.isRead(), SIDE, darkTheme));
        Node drawn = code.<Node>map(found -> found).orElseGet(() -> frame(cell));
        Label pick = new Label(null, Icons.small(Feather.CHECK, "wb-pick-icon"));
        pick.getStyleClass().add("wb-pick");
        StackPane.setAlignment(pick, Pos.TOP_RIGHT);
        getChildren().addAll(new StackPane(drawn, pick), words(cell));
        setOnMouseClicked(event -> {
            requestFocus();
            choose.accept(key);
        });
        focusedProperty()
                .subscribe(focused -> {
                    if (focused) {
                        choose.accept(key);
                    }
                });
    }

    private static Node frame(ResultCell cell) {
        boolean failed = cell.state() == ResultCell.State.FAILED;
        Label why = new Label(failed ? cell.reason() : "");
        why.getStyleClass().add("wb-caption");
        why.setWrapText(true);
        why.setTextAlignment(TextAlignment.CENTER);
        VBox frame = new VBox(3, Icons.small(icon(cell), "wb-muted"), why);
        frame.getStyleClass().add("wb-empty-symbol");
        frame.setAlignment(Pos.CENTER);
        frame.setMinSize(BOX, BOX);
        frame.setPrefSize(BOX, BOX);
        frame.setMaxSize(BOX, BOX);
        return frame;
    }

    private static Feather icon(ResultCell cell) {
        return switch (cell.state()) {
            case WAITING -> Feather.CLOCK;
            case FAILED -> Feather.ALERT_CIRCLE;
            case MEASURED -> Feather.SLASH;
        };
    }

    private static Node words(ResultCell cell) {
        String words = ResultWords.reads(cell);
        HBox line =
                new HBox(
                        Texts.fixed(cell.key().brief(), "wb-caption"),
                        Texts.spring(),
                        Texts.fixed(words, "wb-code-words", ResultWords.tone(cell).style()));
        line.setAlignment(Pos.BASELINE_LEFT);
        return line;
    }

    /** Shows the part of the code that all codes show. */
    void show(CodeZoom zoom) {
        code.ifPresent(found -> found.show(zoom));
    }

    CellKey key() {
        return key;
    }

    /** Shows whether this is the one, and whether it is picked. */
    void mark(boolean current, boolean picked) {
        set("current", current);
        set("picked", picked);
    }

    private void set(String style, boolean on) {
        getStyleClass().remove(style);
        if (on) {
            getStyleClass().add(style);
        }
    }
}
