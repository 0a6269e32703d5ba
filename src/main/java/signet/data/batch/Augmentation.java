package signet.data.batch;

/**
 * How a training image is varied: a crop of its own size at a random place of the image padded with
 * zeros, then a mirror image in half of the cases.
 *
 * @param padding pixels of zeros on each side; 0 for no crop
 * @param flip whether left and right may be exchanged
 */
public record Augmentation(int padding, boolean flip) {
    /** Images as they are. */
    public static final Augmentation NONE = new Augmentation(0, false);

    /** What CIFAR networks are trained with: four pixels of padding, and flips. */
    public static final Augmentation CROP_AND_FLIP = new Augmentation(4, true);

    public Augmentation {
        if (padding < 0 || padding > 1 << 10) {
            throw new IllegalArgumentException(
                    "Padding is 0 to 1,024 pixels, not %d.".formatted(padding));
        }
    }

    /**
     * The variation of one image of one step. All choices are uniform.
     *
     * @param index place of the image in its batch
     */
    View view(Philox random, int epoch, int step, int index) {
        if (padding == 0 && !flip) {
            return View.PLAIN;
        }
        int[] words = random.words(epoch, step, index, Draw.CROP_AND_FLIP.ordinal());
        int places = 2 * padding + 1;
        return new View(
                Philox.below(places, words[0]) - padding,
                Philox.below(places, words[1]) - padding,
                flip && words[2] < 0);
    }
}
