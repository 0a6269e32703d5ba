package signet.net.djl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import signet.net.Network;
import signet.net.plan.NetworkPlan;
import signet.net.plan.Op;
import signet.net.plan.Parameter;
import signet.net.plan.Step;

/**
 * Puts batch normalisation into the convolution before it: in evaluation both are linear, so that
 * one convolution with a bias does the work of two passes over the activations (Jacob et al. 2018,
 * section 3.2).
 */
final class Folding {
    /** PyTorch's default, which all networks here were trained with. */
    private static final double EPSILON = 1e-5;

    private final NetworkPlan plan;
    private final SequencedMap<String, float[]> values;
    private final List<Step> steps = new ArrayList<>();

    /** Index in {@link #steps} of what gives the output of an old step. */
    private final int[] moved;

    private Folding(Network network) {
        this.plan = network.plan();
        this.values = MaskedValues.of(network);
        this.moved = new int[plan.steps().size()];
    }

    /** A network that computes the same in evaluation; without masks, which are in its values. */
    static Network of(Network network) {
        Folding folding = new Folding(network);
        for (int i = 0; i < folding.moved.length; i++) {
            folding.append(i);
        }
        NetworkPlan plan = network.plan();
        NetworkPlan folded =
                new NetworkPlan(
                        plan.id(),
                        plan.title(),
                        plan.input(),
                        plan.classes(),
                        plan.start(),
                        folding.steps);
        SequencedMap<String, float[]> left = new LinkedHashMap<>();
        for (Parameter parameter : folded.parameters()) {
            left.put(parameter.name(), folding.values.get(parameter.name()));
        }
        return new Network(folded, left, new LinkedHashMap<>());
    }

    private void append(int index) {
        Step step = plan.steps().get(index);
        if (step.op() instanceof Op.BatchNorm norm && foldable(step)) {
            int at = moved[step.inputs().getFirst()];
            Step before = steps.get(at);
            steps.set(at, new Step(fold((Op.Convolution) before.op(), norm), before.inputs()));
            moved[index] = at;
        } else {
            List<Integer> inputs =
                    step.inputs().stream().map(i -> i == Step.IMAGE ? i : moved[i]).toList();
            moved[index] = steps.size();
            steps.add(new Step(step.op(), inputs));
        }
    }

    /** Whether it takes a convolution that nothing else takes. */
    private boolean foldable(Step norm) {
        int input = norm.inputs().getFirst();
        return input != Step.IMAGE
                && plan.steps().get(input).op() instanceof Op.Convolution
                && plan.steps().stream().filter(step -> step.inputs().contains(input)).count() == 1;
    }

    private Op.Convolution fold(Op.Convolution convolution, Op.BatchNorm norm) {
        float[] weight = values.get(convolution.name() + ".weight").clone();
        float[] bias = new float[convolution.out()];
        float[] old = convolution.bias() ? values.get(convolution.name() + ".bias") : bias;
        float[] gamma = values.get(norm.name() + ".weight");
        float[] beta = values.get(norm.name() + ".bias");
        float[] mean = values.get(norm.name() + ".running_mean");
        float[] variance = values.get(norm.name() + ".running_var");
        int size = weight.length / bias.length;
        for (int channel = 0; channel < bias.length; channel++) {
            double scale = gamma[channel] / Math.sqrt(variance[channel] + EPSILON);
            for (int i = channel * size; i < (channel + 1) * size; i++) {
                weight[i] = (float) (weight[i] * scale);
            }
            bias[channel] = (float) (beta[channel] + (old[channel] - mean[channel]) * scale);
        }
        values.put(convolution.name() + ".weight", weight);
        values.put(convolution.name() + ".bias", bias);
        return new Op.Convolution(
                convolution.name(),
                convolution.in(),
                convolution.out(),
                convolution.kernel(),
                convolution.stride(),
                convolution.padding(),
                convolution.groups(),
                true);
    }
}
