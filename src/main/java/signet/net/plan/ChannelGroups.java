package signet.net.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import signet.data.ImageShape;
import signet.net.plan.ChannelTies.Place;

/**
 * Finds the channels of a network that can change places. Channels that are added to each other are
 * one; channels found at the same parameters are a group. For residual networks these are the
 * middle channels of every block, and the streams that shortcuts tie together.
 */
public final class ChannelGroups {
    /** What a step gives: channels, each of so many indices once the image is flattened. */
    private record Activation(int[] channels, int block) {}

    private final NetworkPlan plan;
    private final ChannelTies ties = new ChannelTies();

    /** Steps whose output goes into a batch normalisation, which undoes any factor. */
    private final Set<Integer> normalised = new HashSet<>();

    private final List<Activation> outputs = new ArrayList<>();

    private ChannelGroups(NetworkPlan plan) {
        this.plan = plan;
        for (Step step : plan.steps()) {
            if (step.op() instanceof Op.BatchNorm) {
                normalised.addAll(step.inputs());
            }
        }
    }

    /** The groups of a network, in the order in which it computes them. */
    public static List<ChannelGroup> of(NetworkPlan plan) {
        ChannelGroups groups = new ChannelGroups(plan);
        for (Step step : plan.steps()) {
            groups.outputs.add(groups.output(step));
        }
        groups.join(groups.outputs.getLast().channels(), ChannelTies.fixed(plan.classes()));
        return groups.ties.groups();
    }

    private Activation output(Step step) {
        Activation in = input(step.inputs().getFirst());
        return switch (step.op()) {
            case Op.Convolution c when c.groups() == c.in() && c.in() == c.out() ->
                    depthwise(c, in);
            case Op.Convolution c when c.groups() > 1 -> {
                join(in.channels(), ChannelTies.fixed(c.in()));
                yield new Activation(ChannelTies.fixed(c.out()), 1);
            }
            case Op.Weighted layer -> mixed(layer, in);
            case Op.BatchNorm norm -> {
                touch(in.channels(), norm.name(), ParameterRole.GAMMA, 1);
                touch(in.channels(), norm.name(), ParameterRole.BETA, 1);
                touch(in.channels(), norm.name(), ParameterRole.RUNNING_MEAN, 0);
                touch(in.channels(), norm.name(), ParameterRole.RUNNING_VARIANCE, 0);
                yield in;
            }
            case Op.Flatten _ -> new Activation(in.channels(), pixels(step));
            case Op.PaddedShortcut(int _, int before, int behind) ->
                    new Activation(padded(in.channels(), before, behind), 1);
            case Op.Add _ -> {
                join(in.channels(), input(step.inputs().getLast()).channels());
                yield in;
            }
            case Op.Normalise _, Op.Relu _, Op.MaxPool _, Op.GlobalAveragePool _ -> in;
        };
    }

    /** A layer whose outputs each take all inputs. */
    private Activation mixed(Op.Weighted layer, Activation in) {
        int[] out = ties.fresh((int) layer.shape().dimension(0));
        int scale = scaleAfter();
        String weight = ParameterRole.WEIGHT.in(layer.name());
        ties.touch(out, new Place(weight, 0, 1, scale));
        if (layer.bias()) {
            touch(out, layer.name(), ParameterRole.BIAS, scale);
        }
        ties.touch(in.channels(), new Place(weight, 1, in.block(), -1));
        return new Activation(out, 1);
    }

    /** A layer whose outputs each take one input. */
    private Activation depthwise(Op.Convolution layer, Activation in) {
        int scale = scaleAfter();
        touch(in.channels(), layer.name(), ParameterRole.WEIGHT, scale - 1);
        if (layer.bias()) {
            touch(in.channels(), layer.name(), ParameterRole.BIAS, scale);
        }
        return in;
    }

    /** How the outputs of the step at hand grow when the activations that follow do. */
    private int scaleAfter() {
        return normalised.contains(outputs.size()) ? 0 : 1;
    }

    private int[] padded(int[] channels, int before, int behind) {
        int[] padded = ties.fresh(before + channels.length + behind);
        join(Arrays.copyOfRange(padded, before, before + channels.length), channels);
        return padded;
    }

    private void touch(int[] channels, String module, ParameterRole role, int scale) {
        ties.touch(channels, new Place(role.in(module), 0, 1, scale));
    }

    private void join(int[] some, int[] others) {
        for (int i = 0; i < some.length; i++) {
            ties.join(some[i], others[i]);
        }
    }

    private Activation input(int step) {
        return step == Step.IMAGE
                ? new Activation(ChannelTies.fixed(plan.input().channels()), 1)
                : outputs.get(step);
    }

    private int pixels(Step flatten) {
        int from = flatten.inputs().getFirst();
        ImageShape size = from == Step.IMAGE ? plan.input() : plan.sizes().get(from);
        return size.height() * size.width();
    }
}
