package signet.data.batch;

import signet.data.ImageSet;

/**
 * A set of images cut into batches, one epoch after another. The last batch of an epoch has what is
 * left.
 */
public final class Batches {
    private final ImageSet images;
    private final int batchSize;
    private final Philox random;
    private final Augmentation augmentation;
    private final boolean shuffled;

    private Batches(
            ImageSet images,
            int batchSize,
            Philox random,
            Augmentation augmentation,
            boolean shuffled) {
        if (batchSize < 1) {
            throw new IllegalArgumentException(
                    "A batch has at least one image, not %d.".formatted(batchSize));
        }
        this.images = images;
        this.batchSize = batchSize;
        this.random = random;
        this.augmentation = augmentation;
        this.shuffled = shuffled;
    }

    /** Batches for evaluation: images as they are, in their order, the same in every epoch. */
    public static Batches inOrder(ImageSet images, int batchSize) {
        return new Batches(images, batchSize, new Philox(0), Augmentation.NONE, false);
    }

    /**
     * Batches for training: every epoch shows every image once, in an order of its own.
     *
     * @param seed of everything random; equal seeds give equal batches
     */
    public static Batches shuffled(
            ImageSet images, int batchSize, long seed, Augmentation augmentation) {
        return new Batches(images, batchSize, new Philox(seed), augmentation, true);
    }

    /** Number of batches of an epoch. */
    public int count() {
        return Math.ceilDiv(images.size(), batchSize);
    }

    /** Most images that a batch has. */
    public int batchSize() {
        return batchSize;
    }

    /** The batches of one epoch, counted from 0. Epochs can be asked for in any order. */
    public Epoch epoch(int number) {
        return new Epoch(images, batchSize, random, augmentation, number, order(number));
    }

    /** Places of the images in the set, in the order of the epoch. Fisher and Yates' shuffle. */
    private int[] order(int epoch) {
        int[] order = new int[images.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        for (int i = order.length - 1; shuffled && i > 0; i--) {
            int other = Philox.below(i + 1, random.words(epoch, 0, i, Draw.ORDER.ordinal())[0]);
            int moved = order[i];
            order[i] = order[other];
            order[other] = moved;
        }
        return order;
    }
}
