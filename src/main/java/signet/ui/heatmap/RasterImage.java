package signet.ui.heatmap;

import java.nio.IntBuffer;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * Shows pixels one to one on the device. They are painted at device size because the software
 * pipeline blurs every image that it has to scale, whatever {@code ImageView.setSmooth} says.
 */
final class RasterImage extends ImageView {
    /** Paints row-major pixels. */
    interface Painter {
        void paint(int[] pixels);
    }

    private PixelBuffer<IntBuffer> buffer;

    RasterImage() {
        setManaged(false);
        setMouseTransparent(true);
    }

    /**
     * Paints anew.
     *
     * @param width in device pixels
     * @param height in device pixels
     * @param density device pixels per logical pixel
     */
    void show(int width, int height, double density, Painter painter) {
        if (buffer == null || buffer.getWidth() != width || buffer.getHeight() != height) {
            buffer =
                    new PixelBuffer<>(
                            width,
                            height,
                            IntBuffer.allocate(width * height),
                            PixelFormat.getIntArgbPreInstance());
            setImage(new WritableImage(buffer));
        }
        setFitWidth(width / density);
        setFitHeight(height / density);
        painter.paint(buffer.getBuffer().array());
        buffer.updateBuffer(all -> null);
    }
}
