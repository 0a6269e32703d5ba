package signet.net.plan;

import java.util.ArrayList;
import java.util.List;
import signet.data.ImageShape;
import signet.net.plan.Op.Add;
import signet.net.plan.Op.BatchNorm;
import signet.net.plan.Op.Convolution;
import signet.net.plan.Op.Flatten;
import signet.net.plan.Op.GlobalAveragePool;
import signet.net.plan.Op.Linear;
import signet.net.plan.Op.MaxPool;
import signet.net.plan.Op.Normalise;
import signet.net.plan.Op.PaddedShortcut;
import signet.net.plan.Op.Relu;

/** What size each step gives, by PyTorch's rules; refuses steps that do not fit together. */
final class StepSizes {
    private StepSizes() {}

    /** A row of values: as many channels of 1 × 1. */
    static ImageShape flat(int values) {
        return new ImageShape(values, 1, 1);
    }

    static List<ImageShape> of(ImageShape image, List<Step> steps) {
        List<ImageShape> sizes = new ArrayList<>();
        for (Step step : steps) {
            List<ImageShape> inputs = new ArrayList<>();
            for (int input : step.inputs()) {
                require(
                        input >= Step.IMAGE && input < sizes.size(),
                        "%s takes step %d, which is not computed before it.",
                        step.op(),
                        input);
                inputs.add(input == Step.IMAGE ? image : sizes.get(input));
            }
            sizes.add(output(step.op(), inputs));
        }
        return List.copyOf(sizes);
    }

    /**
     * The size that one step gives.
     *
     * @throws IllegalArgumentException in a sentence, if it does not fit its inputs
     */
    static ImageShape output(Op op, List<ImageShape> inputs) {
        int needed = op instanceof Add ? 2 : 1;
        require(inputs.size() == needed, "%s takes %d inputs.", op, needed);
        ImageShape in = inputs.getFirst();
        return switch (op) {
            case Convolution c -> {
                requireChannels(op, c.in(), in);
                yield windows(op, c.out(), in, c.kernel(), c.stride(), c.padding());
            }
            case BatchNorm norm -> same(op, norm.channels(), in);
            case Normalise normalise -> same(op, normalise.mean().size(), in);
            case Linear linear -> {
                require(in.equals(flat(linear.in())), "%s cannot take %s.", op, in);
                yield flat(linear.out());
            }
            case Relu _ -> in;
            case MaxPool pool ->
                    windows(op, in.channels(), in, pool.size(), pool.stride(), pool.padding());
            case GlobalAveragePool _ -> flat(in.channels());
            case Flatten _ -> flat(in.bytes());
            case PaddedShortcut(int stride, int before, int behind) ->
                    windows(op, in.channels() + before + behind, in, 1, stride, 0);
            case Add _ -> {
                require(in.equals(inputs.get(1)), "%s and %s cannot be added.", in, inputs.get(1));
                yield in;
            }
        };
    }

    private static ImageShape same(Op op, int channels, ImageShape in) {
        requireChannels(op, channels, in);
        return in;
    }

    private static ImageShape windows(
            Op op, int channels, ImageShape in, int kernel, int stride, int padding) {
        int height = in.height() + 2 * padding - kernel;
        int width = in.width() + 2 * padding - kernel;
        require(height >= 0 && width >= 0, "%s cannot take images of %s.", op, in);
        return new ImageShape(channels, height / stride + 1, width / stride + 1);
    }

    private static void requireChannels(Op op, int channels, ImageShape in) {
        require(channels == in.channels(), "%s cannot take %s.", op, in);
    }

    private static void require(boolean holds, String sentence, Object... values) {
        if (!holds) {
            throw new IllegalArgumentException(sentence.formatted(values));
        }
    }
}
