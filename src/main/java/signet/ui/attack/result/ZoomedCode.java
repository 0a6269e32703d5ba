package signet.ui.attack.result;

import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import signet.report.attack.ExtractedCode;
import signet.ui.attack.live.LiveWords;
import signet.ui.heatmap.KernelThumbnail;
import signet.ui.heatmap.Picture;
import signet.ui.symbol.SymbolPicture;

/** An extracted code in whole pixels, of which a frame of fixed size shows a part. */
final class ZoomedCode extends Pane {
    /** Drawn around a code, in pixels. */
    static final int FRAME = 2;

    private final ExtractedCode code;
    private final boolean read;
    private final int pixels;
    private final boolean darkTheme;
    private int drawnFor;

    /**
     * @param side room for the modules, in pixels
     */
    ZoomedCode(ExtractedCode code, boolean read, int side, boolean darkTheme) {
        this.code = code;
        this.read = read;
        this.darkTheme = darkTheme;
        pixels = Math.max(1, side / code.found().size());
        int box = pixels * code.found().size() + 2 * FRAME;
        setMinSize(box, box);
        setPrefSize(box, box);
        setMaxSize(box, box);
        setClip(new Rectangle(box, box));
    }

    /** Shows the part that all codes show. */
    void show(CodeZoom zoom) {
        if (drawnFor != zoom.factor()) {
            drawnFor = zoom.factor();
            Picture drawn =
                    SymbolPicture.of(
                            LiveWords.cells(code, read),
                            pixels * zoom.factor(),
                            FRAME * zoom.factor(),
                            darkTheme);
            KernelThumbnail view = new KernelThumbnail(drawn.width(), drawn.height(), 1);
            view.show(drawn, "");
            getChildren().setAll(view);
        }
        double whole = getPrefWidth() * zoom.factor();
        getChildren()
                .getFirst()
                .relocate(-Math.round(zoom.left() * whole), -Math.round(zoom.top() * whole));
    }
}
