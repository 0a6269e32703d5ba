package signet.ui.verify;

import signet.ticket.Layer;
import signet.ui.heatmap.ColourMap;
import signet.ui.heatmap.HeatmapPalette;
import signet.ui.heatmap.Picture;

/** The colours of all pictures, as the window's theme and settings have them. */
record Colouring(ColourMap map, HeatmapPalette palette) {
    boolean isDark() {
        return palette.darkTheme();
    }

    /** A layer's kernel grid in a square box. */
    Picture picture(Layer layer, int side) {
        return Picture.fitting(layer, side, side, map, palette);
    }
}
