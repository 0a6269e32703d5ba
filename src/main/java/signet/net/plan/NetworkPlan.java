package signet.net.plan;

import java.util.List;
import signet.data.ImageShape;

/**
 * A network as data.
 *
 * @param id what a spec calls it: {@code resnet20}
 * @param title what people call it: {@code ResNet-20}
 * @param input size of the images it takes
 * @param classes number of classes it tells apart
 * @param start how its parameters are chosen before training
 * @param steps in the order in which they are computed; the last one gives the logits [image,
 *     class]
 */
public record NetworkPlan(
        String id,
        String title,
        ImageShape input,
        int classes,
        InitialScheme start,
        List<Step> steps) {
    /**
     * Checks that the steps fit together.
     *
     * @throws IllegalArgumentException in a sentence, if a step does not fit its inputs or the last
     *     one does not give a value per class
     */
    public NetworkPlan {
        steps = List.copyOf(steps);
        List<ImageShape> sizes = StepSizes.of(input, steps);
        ImageShape logits = StepSizes.flat(classes);
        if (sizes.isEmpty() || !sizes.getLast().equals(logits)) {
            throw new IllegalArgumentException(
                    "The last step of %s does not give %d classes.".formatted(title, classes));
        }
    }

    /** Size of what each step gives; a row of n values is n channels of 1 × 1. */
    public List<ImageShape> sizes() {
        return StepSizes.of(input, steps);
    }

    /** Everything in the network's {@code state_dict}, in its order. */
    public List<Parameter> parameters() {
        return ParameterList.of(this);
    }

    /** Number of values that training changes, as papers count parameters. */
    public long trainable() {
        return parameters().stream()
                .filter(Parameter::isTrainable)
                .mapToLong(parameter -> parameter.shape().elements())
                .sum();
    }
}
