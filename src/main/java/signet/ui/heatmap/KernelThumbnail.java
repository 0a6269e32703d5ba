package signet.ui.heatmap;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/**
 * Shows a {@link Picture} pixel by pixel in the middle of a box of fixed size, for tiles, the
 * ticket bar and samples.
 */
public final class KernelThumbnail extends Region {
    private final RasterImage image = new RasterImage();
    private final double density;

    /**
     * An empty box.
     *
     * @param width in logical pixels
     * @param height in logical pixels
     * @param density device pixels per logical pixel, that pictures are made for
     */
    public KernelThumbnail(double width, double height, double density) {
        this.density = density;
        getStyleClass().add("wb-thumbnail");
        box(width, height);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().add(image);
    }

    /** Gives the box another size, in logical pixels. */
    public void box(double width, double height) {
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
    }

    /**
     * Shows a picture.
     *
     * @param text what it shows, in words
     */
    public void show(Picture picture, String text) {
        image.show(picture.width(), picture.height(), density, picture::copyTo);
        setAccessibleText(text);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        image.relocate(
                Math.floor((getWidth() - image.getFitWidth()) / 2),
                Math.floor((getHeight() - image.getFitHeight()) / 2));
    }
}
