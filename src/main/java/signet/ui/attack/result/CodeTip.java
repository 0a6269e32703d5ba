package signet.ui.attack.result;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;

/**
 * What a row of the table cannot hold: the extracted code, and how far down the ladder it was read.
 */
final class CodeTip extends Tooltip {
    /**
     * @param darkTheme whether the window is dark now
     */
    CodeTip(ResultCell cell, boolean darkTheme) {
        super(ResultWords.inFull(cell));
        setContentDisplay(ContentDisplay.LEFT);
        setGraphicTextGap(12);
        setOnShowing(event -> {
            if (getGraphic() == null) {
                cell.code()
                        .ifPresent(code ->
                                show(
                                        new ZoomedCode(
                                                code, cell.isRead(), CodeCard.SIDE, darkTheme)));
            }
        });
    }

    private void show(ZoomedCode code) {
        code.show(new CodeZoom());
        setGraphic(code);
    }
}
