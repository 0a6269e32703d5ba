package signet.data.batch;

import java.nio.FloatBuffer;
import java.util.Arrays;
import signet.data.ImageSet;
import signet.data.ImageShape;

/**
 * One way to look at an image: moved, with zeros where it ends, and perhaps mirrored.
 *
 * @param down row of the image that becomes the first one; negative where zeros come first
 * @param right column of the image that becomes the first one, before mirroring
 */
record View(int down, int right, boolean mirrored) {
    static final View PLAIN = new View(0, 0, false);

    /** A byte as a float in [0, 1], divided as PyTorch's {@code ToTensor} does. */
    private static final float[] SCALED = new float[256];

    static {
        for (int value = 0; value < SCALED.length; value++) {
            SCALED[value] = value / 255f;
        }
    }

    /** Appends the image to {@code target} as [row, column, channel], values in [0, 1]. */
    void write(ImageSet images, int image, FloatBuffer target) {
        ImageShape shape = images.shape();
        int length = shape.width() * shape.channels();
        byte[] bytes = new byte[length];
        float[] row = new float[length];
        for (int i = 0; i < shape.height(); i++) {
            readRow(images, image, i + down, bytes);
            for (int column = 0; column < shape.width(); column++) {
                int from = mirrored ? shape.width() - 1 - column : column;
                for (int channel = 0; channel < shape.channels(); channel++) {
                    row[column * shape.channels() + channel] =
                            SCALED[bytes[from * shape.channels() + channel] & 0xff];
                }
            }
            target.put(row);
        }
    }

    private void readRow(ImageSet images, int image, int source, byte[] row) {
        ImageShape shape = images.shape();
        int from = Math.max(0, right);
        int to = Math.min(shape.width(), shape.width() + right);
        Arrays.fill(row, (byte) 0);
        if (source >= 0 && source < shape.height() && from < to) {
            int channels = shape.channels();
            images.copy(
                    image,
                    (source * shape.width() + from) * channels,
                    row,
                    (from - right) * channels,
                    (to - from) * channels);
        }
    }
}
