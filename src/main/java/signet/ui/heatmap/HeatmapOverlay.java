package signet.ui.heatmap;

import java.util.Optional;
import javafx.scene.layout.Pane;

/** Something that lies over the picture of a heatmap and moves and grows with its cells. */
public abstract class HeatmapOverlay extends Pane {
    /** Called with the present places whenever the picture was moved, sized or coloured anew. */
    protected abstract void place(CellPlaces cells);

    /** What the mini-map marks; empty for nothing. */
    protected abstract Optional<CellSquare> square();
}
