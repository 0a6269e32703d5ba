package signet.net.plan;

import static signet.net.plan.ParameterRole.BATCHES;
import static signet.net.plan.ParameterRole.BETA;
import static signet.net.plan.ParameterRole.BIAS;
import static signet.net.plan.ParameterRole.DEVIATION;
import static signet.net.plan.ParameterRole.GAMMA;
import static signet.net.plan.ParameterRole.MEAN;
import static signet.net.plan.ParameterRole.RUNNING_MEAN;
import static signet.net.plan.ParameterRole.RUNNING_VARIANCE;
import static signet.net.plan.ParameterRole.WEIGHT;

import java.util.ArrayList;
import java.util.List;
import signet.net.plan.Initialiser.Constant;
import signet.net.plan.Initialiser.Values;
import signet.ticket.Shape;

/** Lists the parameters and buffers of a network in PyTorch's order. */
final class ParameterList {
    private final InitialScheme start;
    private final List<Parameter> parameters = new ArrayList<>();

    private ParameterList(InitialScheme start) {
        this.start = start;
    }

    static List<Parameter> of(NetworkPlan plan) {
        ParameterList list = new ParameterList(plan.start());
        plan.steps().forEach(step -> list.append(step.op()));
        return List.copyOf(list.parameters);
    }

    private void append(Op op) {
        switch (op) {
            case Op.Weighted layer -> append(layer);
            case Op.BatchNorm norm -> append(norm);
            case Op.Normalise normalise -> append(normalise);
            case Op.Relu _,
                    Op.MaxPool _,
                    Op.GlobalAveragePool _,
                    Op.Flatten _,
                    Op.PaddedShortcut _,
                    Op.Add _ -> {}
        }
    }

    private void append(Op.Weighted layer) {
        Shape shape = layer.shape();
        long outputs = shape.dimension(0);
        long fanIn = shape.elements() / outputs;
        long fanOut = shape.elements() / shape.dimension(1);
        boolean linear = layer instanceof Op.Linear;
        add(layer.name(), WEIGHT, shape, start.weight(fanIn, fanOut, linear));
        if (layer.bias()) {
            add(layer.name(), BIAS, Shape.of(outputs), start.bias(fanIn));
        }
    }

    private void append(Op.BatchNorm norm) {
        Shape channels = Shape.of(norm.channels());
        add(norm.name(), GAMMA, channels, new Constant(1));
        add(norm.name(), BETA, channels, new Constant(0));
        add(norm.name(), RUNNING_MEAN, channels, new Constant(0));
        add(norm.name(), RUNNING_VARIANCE, channels, new Constant(1));
        add(norm.name(), BATCHES, Shape.of(), new Constant(0));
    }

    private void append(Op.Normalise n) {
        add(n.name(), MEAN, Shape.of(n.mean().size()), new Values(n.mean()));
        add(n.name(), DEVIATION, Shape.of(n.deviation().size()), new Values(n.deviation()));
    }

    private void add(String module, ParameterRole role, Shape shape, Initialiser initialiser) {
        parameters.add(new Parameter(module, role, shape, initialiser));
    }
}
