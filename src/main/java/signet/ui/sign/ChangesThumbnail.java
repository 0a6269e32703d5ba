package signet.ui.sign;

import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.StackPane;

/** What a symbol would change where it lies, small. */
final class ChangesThumbnail extends StackPane {
    private static final double SIDE = 58;

    ChangesThumbnail(LaidSymbol laid, SymbolColours colours) {
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText("%d modules would change".formatted(laid.changes()));
        setMinSize(SIDE, SIDE);
        setMaxSize(SIDE, SIDE);
        double size = Math.max(1, Math.floor(SIDE / laid.side()));
        Canvas canvas = new Canvas(size * laid.side(), size * laid.side());
        GraphicsContext g = canvas.getGraphicsContext2D();
        ModulePainter painter = new ModulePainter(g, colours);
        for (int row = 0; row < laid.side(); row++) {
            for (int column = 0; column < laid.side(); column++) {
                painter.thumbnail(laid.state(row, column), column * size, row * size, size);
            }
        }
        getChildren().add(canvas);
    }
}
