package signet.prune;

import java.nio.FloatBuffer;
import java.util.Arrays;
import signet.data.ImageSet;
import signet.data.batch.Augmentation;
import signet.data.batch.Batches;
import signet.data.batch.Epoch;
import signet.net.Engine;

/**
 * What a criterion asks a network with.
 *
 * @param engine computes gradients
 * @param pixels [image, row, column, channel], in [0, 1]; must not be changed
 * @param labels class of each image; must not be changed
 */
public record Probe(Engine engine, float[] pixels, int[] labels) {
    /** Images of each class, as GraSP is published. */
    public static final int PER_CLASS = 10;

    /**
     * As many images of each class, chosen at random.
     *
     * @param seed equal seeds choose equal images
     * @throws IllegalArgumentException in a sentence, if a class has too few
     */
    public static Probe balanced(Engine engine, ImageSet images, int perClass, long seed) {
        int classes = images.classes().size();
        int[] missing = new int[classes];
        Arrays.fill(missing, perClass);
        FloatBuffer pixels = FloatBuffer.allocate(classes * perClass * images.shape().bytes());
        int[] labels = new int[classes * perClass];
        int taken = 0;
        Epoch single = Batches.inOrder(images, 1).epoch(0);
        Epoch shuffled =
                Batches.shuffled(images, Math.max(1, images.size()), seed, Augmentation.NONE)
                        .epoch(0);
        for (int i = 0; i < images.size() && taken < labels.length; i++) {
            int image = shuffled.image(0, i);
            int label = images.label(image);
            if (missing[label] > 0) {
                missing[label]--;
                labels[taken++] = label;
                single.fill(image, pixels, new int[1]);
            }
        }
        requireNoneMissing(images, missing, perClass);
        return new Probe(engine, pixels.array(), labels);
    }

    private static void requireNoneMissing(ImageSet images, int[] missing, int perClass) {
        for (int label = 0; label < missing.length; label++) {
            if (missing[label] > 0) {
                throw new IllegalArgumentException(
                        "Class %s has %d images, but %d are needed."
                                .formatted(
                                        images.classes().get(label),
                                        perClass - missing[label],
                                        perClass));
            }
        }
    }
}
