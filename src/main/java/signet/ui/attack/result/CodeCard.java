package signet.ui.attack.result;

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
import signet.report.attack.ExtractedCode;
import signet.ui.attack.live.LiveWords;
import signet.ui.heatmap.KernelThumbnail;
import signet.ui.heatmap.Picture;
import signet.ui.parts.Icons;
import signet.ui.parts.Texts;
import signet.ui.symbol.SymbolPicture;

/** An extracted code with its words, at the place that its cell has in the gallery. */
final class CodeCard extends VBox {
    /** Room for the modules of a symbol, in pixels. */
    private static final int SIDE = 87;

    private static final int FRAME = 2;
    private static final int BOX = SIDE + 2 * FRAME;

    private final CellKey key;

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
        Node drawn =
                cell.code()
                        .<Node>map(code -> picture(code, cell.isRead(), SIDE, darkTheme))
                        .orElseGet(() -> frame(cell));
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

    /** A code in whole pixels per module, within so many pixels. */
    static Node picture(ExtractedCode code, boolean read, int side, boolean darkTheme) {
        int pixels = Math.max(1, side / code.found().size());
        Picture drawn = SymbolPicture.of(LiveWords.cells(code, read), pixels, FRAME, darkTheme);
        KernelThumbnail view = new KernelThumbnail(drawn.width(), drawn.height(), 1);
        view.show(drawn, "");
        return view;
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
