package signet.ui.heatmap;

import javafx.geometry.Orientation;
import javafx.scene.Group;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeType;

/** What stands around the picture: rulers above and left, profiles below and right, focus. */
final class HeatmapFrame extends Group {
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
     * @param cursor the cell to tag and light, or null
     */
    void draw(
            PictureLayout layout,
            ChannelDensity density,
            Cell cursor,
            HeatmapPalette palette,
            Lettering size) {
        ChannelAxis ins = layout.ins();
        ChannelAxis outs = layout.outs();
        int in = cursor == null ? -1 : cursor.column() / layout.geometry().cellsPerIn();
        int out = cursor == null ? -1 : cursor.row() / layout.geometry().cellsPerOut();
        above.draw(ins, layout.x(), layout.y(), in, palette, size);
        beside.draw(outs, layout.x(), layout.y(), out, palette, size);
        below.draw(ins, layout.x(), layout.bottom(), density, in, palette, size);
        right.draw(outs, layout.right(), layout.y(), density, out, palette, size);
        focus.setX(layout.x() - 1);
        focus.setY(layout.y() - 1);
        focus.setWidth(ins.extent() + 2);
        focus.setHeight(outs.extent() + 2);
    }

    /** Which of the two profiles there is room for. */
    void showProfiles(boolean under, boolean beside) {
        below.setVisible(under);
        right.setVisible(beside);
    }

    void setFocused(boolean focused, HeatmapPalette palette) {
        focus.setVisible(focused);
        focus.setStroke(Paints.of(palette.accent()));
    }
}
