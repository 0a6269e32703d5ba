package signet.net.plan;

import java.util.ArrayList;
import java.util.List;
import signet.data.ImageShape;

/** Lists the steps of a network; each takes the one before it unless said. */
final class PlanBuilder {
    private final ImageShape image;
    private final List<Step> steps = new ArrayList<>();
    private final List<ImageShape> sizes = new ArrayList<>();
    private int at = Step.IMAGE;

    PlanBuilder(ImageShape image) {
        this.image = image;
    }

    /** Index of the step that the next one takes. */
    int at() {
        return at;
    }

    /** Size of what the next step takes. */
    ImageShape size() {
        return at == Step.IMAGE ? image : sizes.get(at);
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    /** Goes on from an earlier step: the start of a branch. */
    PlanBuilder from(int step) {
        at = step;
        return this;
    }

    PlanBuilder then(Op op) {
        return append(op, List.of(at));
    }

    /** A convolution without bias that keeps the size but for its stride. */
    PlanBuilder convolution(String name, int out, int kernel, int stride) {
        return then(
                new Op.Convolution(
                        name, size().channels(), out, kernel, stride, kernel / 2, 1, false));
    }

    /** A convolution with bias, of 3 × 3 windows, that keeps the size. */
    PlanBuilder biasedConvolution(String name, int out) {
        return then(new Op.Convolution(name, size().channels(), out, 3, 1, 1, 1, true));
    }

    /** A convolution of 3 × 3 windows without bias, each channel for itself. */
    PlanBuilder depthwise(String name, int stride) {
        int channels = size().channels();
        return then(new Op.Convolution(name, channels, channels, 3, stride, 1, channels, false));
    }

    PlanBuilder batchNorm(String name) {
        return then(new Op.BatchNorm(name, size().channels()));
    }

    PlanBuilder relu() {
        return then(new Op.Relu());
    }

    PlanBuilder halvingMaxPool() {
        return then(new Op.MaxPool(2, 2, 0));
    }

    PlanBuilder globalAveragePool() {
        return then(new Op.GlobalAveragePool());
    }

    PlanBuilder linear(String name, int out) {
        return then(new Op.Linear(name, size().channels(), out));
    }

    /** The sum of what the next step would take and of another step. */
    PlanBuilder add(int other) {
        return append(new Op.Add(), List.of(at, other));
    }

    private PlanBuilder append(Op op, List<Integer> inputs) {
        List<ImageShape> taken =
                inputs.stream().map(i -> i == Step.IMAGE ? image : sizes.get(i)).toList();
        sizes.add(StepSizes.output(op, taken));
        steps.add(new Step(op, inputs));
        at = steps.size() - 1;
        return this;
    }
}
