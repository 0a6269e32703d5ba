package signet.ui.heatmap;

import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeType;

/** What stands around the picture: rulers above and left, profiles below and right, focus. */
final class HeatmapFrame extends Group {
    /** From the top of the view to the picture. */
    static final double TOP = ChannelRuler.ABOVE + 8;

    private final ChannelRuler above = new ChannelRuler(Orientation.HORIZONTAL, "input channel");
    private final ChannelRuler beside = new ChannelRuler(Orientation.VERTICAL, "output channel");
    private final DensityProfile below = new DensityProfile(Orientation.HORIZONTAL);
    private final DensityProfile right = new DensityProfile(Orientation.VERTICAL);
    private final Rectangle focus = new Rectangle();

    HeatmapFrame() {
        setManaged(false);
        setMouseTransparent(true);
        focus.setFill(null);
        focus.setStrokeWidth(2);
        focus.setStrokeType(StrokeType.OUTSIDE);
        getChildren().addAll(above, beside, below, right, focus);
    }

    /**
     * Draws everything for the visible part.
     *
     * @param corner top left corner of the picture
     * @param cursor the cell to tag and light, or null
     */
    void draw(
            Heatmap heatmap,
            Viewport view,
            Point2D corner,
            double density,
            Cell cursor,
            HeatmapPalette palette) {
        CellGeometry geometry = heatmap.geometry();
        ChannelAxis ins = ChannelAxis.across(geometry, view, density);
        ChannelAxis outs = ChannelAxis.down(geometry, view, density);
        int in = cursor == null ? -1 : cursor.column() / geometry.cellsPerIn();
        int out = cursor == null ? -1 : cursor.row() / geometry.cellsPerOut();
        double x = corner.getX();
        double y = corner.getY();
        above.draw(ins, x, y, in, palette);
        beside.draw(outs, x, y, out, palette);
        below.draw(ins, x, y + outs.extent(), heatmap.density(), in, palette);
        right.draw(outs, x + ins.extent(), y, heatmap.density(), out, palette);
        focus.setX(x - 1);
        focus.setY(y - 1);
        focus.setWidth(ins.extent() + 2);
        focus.setHeight(outs.extent() + 2);
    }

    void setFocused(boolean focused, HeatmapPalette palette) {
        focus.setVisible(focused);
        focus.setStroke(Paints.of(palette.accent()));
    }
}
