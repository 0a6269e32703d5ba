package signet.net.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import signet.data.ImageShape;
import signet.net.plan.Op.Normalise;
import signet.net.plan.Op.Weighted;
import signet.ticket.LayerRole;

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
    /** Module that normalises the images, in the published models. */
    public static final String NORMALISATION = "normalize";

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

    /** Convolutions and linear layers, in order. */
    public List<Weighted> layers() {
        return weighted().toList();
    }

    /**
     * A convolution or linear layer by its module's name.
     *
     * @throws IllegalArgumentException in a sentence, if there is none
     */
    public Weighted layer(String name) {
        return weighted()
                .filter(layer -> layer.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("%s has no layer %s.".formatted(title, name)));
    }

    /**
     * Names of the layers that are pruned: all but a stem called {@code conv1} and the layer that
     * gives the logits. These are the convolutions that the lottery-ownership paper's code prunes;
     * networks of Frankle and Carbin 2019 have linear layers among them.
     */
    public List<String> prunable() {
        String last = layers().getLast().name();
        return weighted()
                .map(Weighted::name)
                .filter(name -> LayerRole.of(name) != LayerRole.STEM && !name.equals(last))
                .toList();
    }

    /** Multiplications, each with an addition, that convolutions and linear layers do per image. */
    public long multiplyAdds() {
        List<ImageShape> sizes = sizes();
        long sum = 0;
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).op() instanceof Weighted layer) {
                ImageShape out = sizes.get(i);
                sum += layer.shape().elements() * out.height() * out.width();
            }
        }
        return sum;
    }

    /** What it does to its images first, if that is to normalise them. */
    public Optional<Normalise> normalisation() {
        return steps.getFirst().op() instanceof Normalise first
                ? Optional.of(first)
                : Optional.empty();
    }

    /**
     * The network that first subtracts a mean and divides by a deviation per channel, as a module
     * {@code normalize} (Advertorch's {@code NormalizeByChannelMeanStd}).
     *
     * @throws IllegalArgumentException if it does so already, or the channels do not fit
     */
    public NetworkPlan normalising(List<Float> mean, List<Float> deviation) {
        if (normalisation().isPresent()) {
            throw new IllegalArgumentException("%s normalises already.".formatted(title));
        }
        List<Step> all = new ArrayList<>();
        all.add(new Step(new Normalise(NORMALISATION, mean, deviation), List.of(Step.IMAGE)));
        for (Step step : steps) {
            // What took the images takes the new first step; everything else moved by one.
            all.add(new Step(step.op(), step.inputs().stream().map(input -> input + 1).toList()));
        }
        return new NetworkPlan(id, title, input, classes, start, all);
    }

    private Stream<Weighted> weighted() {
        return steps.stream()
                .map(Step::op)
                .filter(Weighted.class::isInstance)
                .map(Weighted.class::cast);
    }
}
