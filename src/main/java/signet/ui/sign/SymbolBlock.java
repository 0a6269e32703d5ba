package signet.ui.sign;

import java.util.BitSet;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import signet.qr.encode.QrEncoder;
import signet.qr.encode.QrSymbol;
import signet.qr.symbol.ModuleMatrix;
import signet.ui.heatmap.KernelThumbnail;
import signet.ui.parts.Texts;
import signet.ui.symbol.SymbolCells;
import signet.ui.symbol.SymbolPicture;

/** The symbol as the text makes it, upright, and what of it is embedded. */
final class SymbolBlock extends HBox {
    private static final int SIDE = 120;
    private static final int FRAME = 2;

    private final SignViewModel model;
    private final KernelThumbnail picture = new KernelThumbnail(SIDE, SIDE, 1);
    private final Label size = Texts.fixed("", "wb-strong");
    private final Label carries = Texts.paragraph("", "wb-secondary");
    private final Label ghosts = Texts.paragraph("", "wb-secondary");
    private boolean darkTheme;

    SymbolBlock(SignViewModel model) {
        this.model = model;
        getStyleClass().add("wb-block");
        setSpacing(16);
        setAlignment(Pos.CENTER_LEFT);
        picture.setId("symbol-preview");
        VBox words = new VBox(4, size, carries, ghosts);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        Region empty = new Region();
        empty.getStyleClass().add("wb-replay-empty");
        empty.visibleProperty().bind(picture.visibleProperty().not());
        StackPane place = new StackPane(empty, picture);
        place.setMinSize(SIDE, SIDE);
        getChildren().addAll(place, words);
        model.formProperty().subscribe(form -> show());
        model.placedProperty().subscribe(placed -> show());
    }

    void paintFor(boolean dark) {
        darkTheme = dark;
        show();
    }

    private void show() {
        SignForm form = model.formProperty().get();
        LaidSymbol placed = model.placedProperty().get();
        int modules = form.version().modules();
        int data = form.version().layout().dataBits();
        size.setText("%1$d × %1$d cells".formatted(form.version().size()));
        carries.setText("%d carry the text".formatted(data));
        ghosts.setText(
                "%d drawn ghosted: finders, timing and format are never embedded."
                        .formatted(modules - data));
        boolean some = placed != null || form.problem().isEmpty();
        picture.setVisible(some);
        if (some) {
            show(placed == null ? usual(form) : placed.symbol());
        }
    }

    private void show(QrSymbol symbol) {
        ModuleMatrix matrix = symbol.matrix();
        SymbolCells cells = SymbolCells.symbol(matrix, new BitSet(), new BitSet());
        int module = Math.max(1, (SIDE - 2 * FRAME) / matrix.size());
        picture.show(
                SymbolPicture.of(cells, module, FRAME, darkTheme),
                "Symbol of %d by %d modules".formatted(matrix.size(), matrix.size()));
    }

    private static QrSymbol usual(SignForm form) {
        return QrEncoder.encode(form.profile(), form.text(), form.signature().encoding());
    }
}
