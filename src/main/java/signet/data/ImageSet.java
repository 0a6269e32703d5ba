package signet.data;

import java.util.List;
import java.util.Objects;

/**
 * Labelled images, all of one size. Immutable; a slice shares the pixels of the set it was taken
 * from.
 */
public final class ImageSet {
    private final ImageShape shape;
    private final byte[] pixels;
    private final int[] labels;
    private final List<String> classes;
    private final int first;
    private final int size;

    private ImageSet(
            ImageShape shape,
            byte[] pixels,
            int[] labels,
            List<String> classes,
            int first,
            int size) {
        this.shape = shape;
        this.pixels = pixels;
        this.labels = labels;
        this.classes = classes;
        this.first = first;
        this.size = size;
    }

    /**
     * A set of images.
     *
     * @param pixels unsigned bytes [image, row, column, channel]; not copied, because there may be
     *     gigabytes of them: the caller lets go of the array
     * @param labels class of each image, counted from 0; copied
     * @param classes names of all classes
     * @throws IllegalArgumentException if lengths do not fit, or a label has no class
     */
    public static ImageSet of(ImageShape shape, byte[] pixels, int[] labels, List<String> classes) {
        if (pixels.length != (long) labels.length * shape.bytes()) {
            throw new IllegalArgumentException(
                    "%,d labels of %s images need %,d bytes of pixels, not %,d."
                            .formatted(
                                    labels.length,
                                    shape,
                                    (long) labels.length * shape.bytes(),
                                    pixels.length));
        }
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] < 0 || labels[i] >= classes.size()) {
                throw new IllegalArgumentException(
                        "Image %,d has the label %d, but there are %d classes."
                                .formatted(i, labels[i], classes.size()));
            }
        }
        return new ImageSet(shape, pixels, labels.clone(), List.copyOf(classes), 0, labels.length);
    }

    public ImageShape shape() {
        return shape;
    }

    /** Number of images. */
    public int size() {
        return size;
    }

    /** Names of all classes, by label. */
    public List<String> classes() {
        return classes;
    }

    /** Class of an image, counted from 0. */
    public int label(int image) {
        return labels[first + Objects.checkIndex(image, size)];
    }

    /** Images [from, to), in the same order. */
    public ImageSet slice(int from, int to) {
        Objects.checkFromToIndex(from, to, size);
        return new ImageSet(shape, pixels, labels, classes, first + from, to - from);
    }

    /**
     * Copies bytes of one image.
     *
     * @param from first byte of the image [row, column, channel] to copy
     * @param length number of bytes; they may run over the end of a row, not of the image
     */
    public void copy(int image, int from, byte[] target, int at, int length) {
        Objects.checkIndex(image, size);
        Objects.checkFromIndexSize(from, length, shape.bytes());
        System.arraycopy(pixels, start(image) + from, target, at, length);
    }

    /** One value of one image, 0 to 255. */
    public int pixel(int image, int row, int column, int channel) {
        Objects.checkIndex(image, size);
        Objects.checkIndex(row, shape.height());
        Objects.checkIndex(column, shape.width());
        Objects.checkIndex(channel, shape.channels());
        int place = (row * shape.width() + column) * shape.channels() + channel;
        return pixels[start(image) + place] & 0xff;
    }

    private int start(int image) {
        return (first + image) * shape.bytes();
    }
}
