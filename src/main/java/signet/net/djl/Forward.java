package signet.net.djl;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.JniUtils;
import java.util.List;
import java.util.Map;
import signet.net.plan.NetworkPlan;
import signet.net.plan.Op;
import signet.net.plan.ParameterRole;
import signet.net.plan.Step;

/** Computes the steps of a network. */
final class Forward {
    private static final double EPSILON = 1e-5;

    /** Part of a batch's statistics that goes into the running ones: PyTorch's default. */
    private static final double MOMENTUM = 0.1;

    private static final Shape ONE = new Shape(1, 1);

    private final List<Step> steps;

    /** For each step, the last one that takes its output. */
    private final int[] lastUse;

    Forward(NetworkPlan plan) {
        this.steps = plan.steps();
        this.lastUse = new int[steps.size()];
        for (int i = 0; i < steps.size(); i++) {
            for (int input : steps.get(i).inputs()) {
                if (input != Step.IMAGE) {
                    lastUse[input] = i;
                }
            }
        }
    }

    /** Whether values of this role are looked up; the input's normalisation is in the plan. */
    static boolean reads(ParameterRole role) {
        return switch (role) {
            case WEIGHT, BIAS, GAMMA, BETA, RUNNING_MEAN, RUNNING_VARIANCE -> true;
            case BATCHES, MEAN, DEVIATION -> false;
        };
    }

    /**
     * The logits [image, class]. Activations are let go after their last use, as PyTorch's users
     * do; what a gradient needs, its graph keeps.
     *
     * @param images [image, channel, row, column]; results belong to its manager
     * @param values by {@code state_dict} name
     * @param training whether batch normalisation uses and gathers the batch's statistics
     */
    PtNDArray logits(PtNDArray images, Map<String, PtNDArray> values, boolean training) {
        PtNDArray[] outputs = new PtNDArray[steps.size()];
        for (int i = 0; i < outputs.length; i++) {
            List<Integer> inputs = steps.get(i).inputs();
            PtNDArray first = input(outputs, images, inputs.getFirst());
            outputs[i] =
                    switch (steps.get(i).op()) {
                        case Op.Add _ ->
                                JniUtils.add(first, input(outputs, images, inputs.getLast()));
                        case Op.BatchNorm norm -> normalise(norm, first, values, training);
                        case Op op -> compute(op, first, values);
                    };
            for (int input : inputs) {
                if (input != Step.IMAGE && lastUse[input] == i) {
                    outputs[input].close();
                }
            }
        }
        return outputs[outputs.length - 1];
    }

    private static PtNDArray input(PtNDArray[] outputs, PtNDArray images, int step) {
        return step == Step.IMAGE ? images : outputs[step];
    }

    private static PtNDArray compute(Op op, PtNDArray x, Map<String, PtNDArray> values) {
        return switch (op) {
            case Op.Convolution c ->
                    JniUtils.convolution(
                            x,
                            values.get(c.name() + ".weight"),
                            c.bias() ? values.get(c.name() + ".bias") : null,
                            square(c.stride()),
                            square(c.padding()),
                            ONE,
                            c.groups());
            case Op.Linear l ->
                    JniUtils.linear(
                            x, values.get(l.name() + ".weight"), values.get(l.name() + ".bias"));
            case Op.Normalise n -> scale(n, x);
            case Op.Relu _ -> JniUtils.relu(x);
            case Op.MaxPool p ->
                    JniUtils.maxPool(
                            x, square(p.size()), square(p.stride()), square(p.padding()), false);
            case Op.GlobalAveragePool _ -> average(x);
            case Op.Flatten _ -> JniUtils.reshape(x, new long[] {x.getShape().get(0), -1});
            case Op.PaddedShortcut s -> shortcut(s, x);
            case Op.Add _, Op.BatchNorm _ -> throw new IllegalArgumentException(op.toString());
        };
    }

    private static PtNDArray normalise(
            Op.BatchNorm norm, PtNDArray x, Map<String, PtNDArray> values, boolean training) {
        return JniUtils.batchNorm(
                x,
                values.get(norm.name() + ".running_mean"),
                values.get(norm.name() + ".running_var"),
                values.get(norm.name() + ".weight"),
                values.get(norm.name() + ".bias"),
                training,
                MOMENTUM,
                EPSILON);
    }

    private static PtNDArray scale(Op.Normalise n, PtNDArray x) {
        try (PtNDArray mean = perChannel(n.mean(), x.getManager());
                PtNDArray deviation = perChannel(n.deviation(), x.getManager());
                PtNDArray centred = JniUtils.sub(x, mean)) {
            return JniUtils.div(centred, deviation);
        }
    }

    private static PtNDArray perChannel(List<Float> values, NDManager manager) {
        float[] numbers = new float[values.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = values.get(i);
        }
        return (PtNDArray) manager.create(numbers, new Shape(1, numbers.length, 1, 1));
    }

    private static PtNDArray average(PtNDArray x) {
        Shape shape = x.getShape();
        try (PtNDArray mean = JniUtils.adaptiveAvgPool(x, ONE)) {
            return JniUtils.reshape(mean, new long[] {shape.get(0), shape.get(1)});
        }
    }

    private static PtNDArray shortcut(Op.PaddedShortcut shortcut, PtNDArray x) {
        long[] end = x.getShape().getShape();
        long stride = shortcut.stride();
        long[] sides = {0, 0, 0, 0, shortcut.zerosBefore(), shortcut.zerosBehind()};
        PtNDManager manager = x.getManager();
        try (PtNDArray every =
                JniUtils.index(x, new long[4], end, new long[] {1, 1, stride, stride}, manager)) {
            return JniUtils.pad(every, sides, 0);
        }
    }

    private static Shape square(int side) {
        return new Shape(side, side);
    }
}
