package signet.ui.attack.result;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import signet.report.attack.ExtractedCode;
import signet.ui.attack.live.LiveWords;
import signet.ui.heatmap.KernelThumbnail;
import signet.ui.heatmap.Picture;
import signet.ui.symbol.SymbolPicture;

/** An extracted code in a row of the table: a pixel for each module, as far as there is room. */
final class CodeThumbnail {
    /** In pixels; a symbol of version 3 with its frame has 31. */
    private static final int SIDE = 32;

    private CodeThumbnail() {}

    /** What was found after an attack; nothing where nothing was. */
    static Node of(ResultCell cell, boolean darkTheme) {
        return cell.code().<Node>map(code -> of(cell, code, darkTheme)).orElseGet(Region::new);
    }

    private static Node of(ResultCell cell, ExtractedCode code, boolean darkTheme) {
        Picture drawn = SymbolPicture.of(LiveWords.cells(code, cell.isRead()), 1, 1, darkTheme);
        double shrunk = Math.max(1, (double) drawn.width() / SIDE);
        KernelThumbnail thumbnail = new KernelThumbnail(SIDE, SIDE, shrunk);
        thumbnail.show(drawn, ResultWords.reads(cell));
        return thumbnail;
    }
}
