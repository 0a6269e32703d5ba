package signet.prune;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import signet.data.ImageShape;
import signet.net.Network;
import signet.net.plan.InitialScheme;
import signet.net.plan.NetworkPlan;
import signet.net.plan.Op;
import signet.net.plan.Parameter;
import signet.net.plan.Step;

/** Networks of a few weights, with values that no two share. */
public final class SmallNetworks {
    private SmallNetworks() {}

    /** Two linear layers, {@code a} of 3 x 2 and {@code b} of 2 x 3, with a rectifier between. */
    public static Network linear() {
        return of(
                new ImageShape(2, 1, 1),
                List.of(
                        new Op.Flatten(),
                        new Op.Linear("a", 2, 3),
                        new Op.Relu(),
                        new Op.Linear("b", 3, 2)));
    }

    /** Normalised input, two convolutions with batch normalisation, a linear layer. */
    public static Network convolutional() {
        return of(
                new ImageShape(1, 4, 4),
                List.of(
                        new Op.Normalise("normalize", List.of(0.5f), List.of(0.25f)),
                        new Op.Convolution("conv1", 1, 2, 3, 1, 1, 1, false),
                        new Op.BatchNorm("bn1", 2),
                        new Op.Relu(),
                        new Op.Convolution("conv2", 2, 4, 3, 1, 1, 1, false),
                        new Op.BatchNorm("bn2", 4),
                        new Op.Relu(),
                        new Op.GlobalAveragePool(),
                        new Op.Linear("fc", 4, 2)));
    }

    private static Network of(ImageShape input, List<Op> ops) {
        List<Step> steps =
                IntStream.range(0, ops.size())
                        .mapToObj(i -> new Step(ops.get(i), List.of(i - 1)))
                        .toList();
        NetworkPlan plan =
                new NetworkPlan("small", "Small", input, 2, InitialScheme.PYTORCH, steps);
        return filled(plan);
    }

    /** A network of alternating signs and growing sizes, unpruned. */
    static Network filled(NetworkPlan plan) {
        SequencedMap<String, float[]> values = new LinkedHashMap<>();
        int next = 1;
        for (Parameter parameter : plan.parameters()) {
            float[] value = new float[(int) parameter.shape().elements()];
            for (int i = 0; i < value.length; i++, next++) {
                value[i] = next % 2 == 0 ? next : -next;
            }
            values.put(parameter.name(), value);
        }
        return new Network(plan, values, new LinkedHashMap<>());
    }
}
