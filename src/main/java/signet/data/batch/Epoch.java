package signet.data.batch;

import java.nio.FloatBuffer;
import java.util.Objects;
import signet.data.ImageSet;

/** One pass over all images. Immutable: any thread may fill any batch at any time. */
public final class Epoch {
    private final ImageSet images;
    private final int batchSize;
    private final Philox random;
    private final Augmentation augmentation;
    private final int number;
    private final int[] order;

    Epoch(
            ImageSet images,
            int batchSize,
            Philox random,
            Augmentation augmentation,
            int number,
            int[] order) {
        this.images = images;
        this.batchSize = batchSize;
        this.random = random;
        this.augmentation = augmentation;
        this.number = number;
        this.order = order;
    }

    /** Number of images in a batch. */
    public int size(int step) {
        Objects.checkIndex(step, Math.ceilDiv(order.length, batchSize));
        return Math.min(batchSize, order.length - step * batchSize);
    }

    /** Place in the set of an image of a batch. */
    public int image(int step, int index) {
        return order[step * batchSize + Objects.checkIndex(index, size(step))];
    }

    /**
     * Writes one batch.
     *
     * @param step of the epoch, counted from 0
     * @param pixels gets [image, row, column, channel] from its position on, values in [0, 1], not
     *     normalised; its position moves behind them
     * @param labels gets the class of each image from its first element on
     * @return number of images
     * @throws java.nio.BufferOverflowException if {@code pixels} has too little room
     */
    public int fill(int step, FloatBuffer pixels, int[] labels) {
        int size = size(step);
        for (int index = 0; index < size; index++) {
            int image = image(step, index);
            labels[index] = images.label(image);
            augmentation.view(random, number, step, index).write(images, image, pixels);
        }
        return size;
    }
}
