package signet.net;

import signet.data.ImageSet;
import signet.net.plan.NetworkPlan;

/** Whether images are what a network was made for. */
public final class Fit {
    private Fit() {}

    /**
     * Makes sure of it.
     *
     * @throws IllegalArgumentException in a sentence, if they are not
     */
    public static void require(NetworkPlan plan, ImageSet images) {
        if (images.size() == 0) {
            throw new IllegalArgumentException("There are no images; choose other data.");
        }
        if (!plan.input().equals(images.shape())) {
            throw new IllegalArgumentException(
                    "%s takes images of %s, but these are %s; choose other data."
                            .formatted(plan.title(), plan.input(), images.shape()));
        }
        if (plan.classes() != images.classes().size()) {
            throw new IllegalArgumentException(
                    "%s tells %d classes apart, but these images have %d; choose other data."
                            .formatted(plan.title(), plan.classes(), images.classes().size()));
        }
    }

    /**
     * Makes sure that there are enough numbers for some images.
     *
     * @throws IllegalArgumentException in a sentence, if there are not
     */
    public static void require(NetworkPlan plan, float[] pixels, int images) {
        if (images < 1 || pixels.length != (long) images * plan.input().bytes()) {
            throw new IllegalArgumentException(
                    "%d images of %s need %,d values, not %,d."
                            .formatted(
                                    images,
                                    plan.input(),
                                    (long) images * plan.input().bytes(),
                                    pixels.length));
        }
    }
}
