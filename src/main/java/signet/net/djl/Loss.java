package signet.net.djl;

import ai.djl.pytorch.engine.PtNDArray;

/** What training makes small. */
@FunctionalInterface
interface Loss extends AutoCloseable {
    /**
     * The loss of a batch.
     *
     * @param images as the network saw them: [image, channel, row, column]
     * @param logits what it said of them: [image, class]
     * @param labels class of each image; there may be more than images
     * @return a single number
     */
    PtNDArray of(PtNDArray images, PtNDArray logits, int[] labels);

    /** Gives back what it holds; the usual loss holds nothing. */
    @Override
    default void close() {}
}
