package signet.ui.parts;

import javafx.scene.layout.Region;

/** A density from 0 to 1 as a small bar. The number always stands beside it. */
public final class DensityBar extends Region {
    private static final double HEIGHT = 6;

    private final Region track = new Region();
    private final Region fill = new Region();
    private double density;

    public DensityBar() {
        track.getStyleClass().add("wb-density-track");
        fill.getStyleClass().add("wb-density-fill");
        getChildren().addAll(track, fill);
        setMinSize(40, HEIGHT);
        setPrefSize(40, HEIGHT);
        setMaxHeight(HEIGHT);
    }

    /**
     * @param ratio kept / total, 0 to 1
     * @param group whether it sums up several layers, which is drawn quieter
     */
    public void show(double ratio, boolean group) {
        density = ratio;
        fill.getStyleClass().removeAll("group");
        if (group) {
            fill.getStyleClass().add("group");
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double top = (getHeight() - HEIGHT) / 2;
        track.resizeRelocate(0, top, getWidth(), HEIGHT);
        double width = density <= 0 ? 0 : Math.max(HEIGHT, density * getWidth());
        fill.resizeRelocate(0, top, width, HEIGHT);
    }
}
