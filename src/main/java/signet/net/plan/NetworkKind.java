package signet.net.plan;

import java.util.List;
import java.util.function.BiFunction;
import signet.data.ImageShape;

/**
 * A published network, for images of any number of channels and for any number of classes.
 *
 * @param id what a spec calls it: {@code resnet20}
 * @param title what people call it: {@code ResNet-20}
 * @param about one line: what it was made for, and by whom
 * @param usual images it was made for
 * @param smallest images need at least this many rows and columns
 * @param normalises whether the published code uses the pixel statistics that its checkpoints hold
 * @param start how its parameters are chosen before training
 * @param steps its steps, for images of a size and a number of classes
 */
public record NetworkKind(
        String id,
        String title,
        String about,
        ImageShape usual,
        int smallest,
        boolean normalises,
        InitialScheme start,
        BiFunction<ImageShape, Integer, List<Step>> steps) {
    /**
     * The network for images of one size.
     *
     * @param classes number of classes, at least 2
     * @throws IllegalArgumentException in a sentence, if the images are too small for it
     */
    public NetworkPlan plan(ImageShape input, int classes) {
        if (!takes(input)) {
            throw new IllegalArgumentException(
                    "%s needs images of at least %d × %d pixels, not %d × %d."
                            .formatted(title, smallest, smallest, input.height(), input.width()));
        }
        if (classes < 2) {
            throw new IllegalArgumentException(
                    "%s needs at least 2 classes, not %d.".formatted(title, classes));
        }
        return new NetworkPlan(id, title, input, classes, start, steps.apply(input, classes));
    }

    /** Whether images are large enough for it. */
    public boolean takes(ImageShape input) {
        return Math.min(input.height(), input.width()) >= smallest;
    }
}
