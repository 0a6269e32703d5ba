package signet.net;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import signet.net.plan.ChannelGroup;
import signet.net.plan.ChannelGroup.Slot;
import signet.net.plan.Op.Weighted;
import signet.net.plan.Parameter;
import signet.net.plan.ParameterRole;
import signet.ticket.Mask;
import signet.ticket.Shape;

/**
 * Changes of a network that leave what it computes as it is, up to rounding: channels that change
 * places, and channels that grow while whatever takes them shrinks.
 */
public final class Channels {
    private Channels() {}

    /**
     * Lets the channels of a group change places, masks included.
     *
     * @param order channel {@code i} becomes what channel {@code order[i]} is
     * @throws IllegalArgumentException if the order is not one of all channels of the group
     */
    public static Network exchange(Network network, ChannelGroup group, int[] order) {
        if (!Arrays.equals(
                Arrays.stream(order).sorted().toArray(),
                IntStream.range(0, group.channels()).toArray())) {
            throw new IllegalArgumentException(
                    "An order of %d channels names each of them once.".formatted(group.channels()));
        }
        Map<String, Shape> shapes = shapes(network);
        Map<String, String> layers =
                network.plan().layers().stream()
                        .map(Weighted::name)
                        .collect(Collectors.toMap(ParameterRole.WEIGHT::in, name -> name));
        SequencedMap<String, float[]> values = new LinkedHashMap<>(network.values());
        SequencedMap<String, Mask> masks = new LinkedHashMap<>(network.masks());
        for (Slot slot : group.slots()) {
            int[] sources = sources(shapes.get(slot.parameter()), slot, order);
            values.computeIfPresent(slot.parameter(), (_, old) -> taken(old, sources));
            if (layers.containsKey(slot.parameter())) {
                masks.computeIfPresent(
                        layers.get(slot.parameter()), (_, old) -> taken(old, sources));
            }
        }
        return new Network(network.plan(), values, masks);
    }

    /**
     * Multiplies the activations of every channel of a group.
     *
     * @param factors for each channel, greater than 0
     * @throws IllegalArgumentException if there are not as many, or one is not positive and finite
     */
    public static Network scale(Network network, ChannelGroup group, double[] factors) {
        boolean fit = factors.length == group.channels();
        if (!fit || !Arrays.stream(factors).allMatch(f -> f > 0 && Double.isFinite(f))) {
            throw new IllegalArgumentException(
                    "%d channels need as many positive factors.".formatted(group.channels()));
        }
        Map<String, Shape> shapes = shapes(network);
        SequencedMap<String, float[]> values = new LinkedHashMap<>(network.values());
        for (Slot slot : group.slots()) {
            Shape shape = shapes.get(slot.parameter());
            float[] scaled = values.get(slot.parameter()).clone();
            for (int i = 0; i < factors.length; i++) {
                double factor = Math.pow(factors[i], slot.scale());
                for (int index : indices(shape, slot, i)) {
                    scaled[index] = (float) (factor * scaled[index]);
                }
            }
            values.put(slot.parameter(), scaled);
        }
        return network.withValues(values);
    }

    private static Map<String, Shape> shapes(Network network) {
        return network.plan().parameters().stream()
                .collect(Collectors.toMap(Parameter::name, Parameter::shape));
    }

    /** Where each value of a parameter comes from. */
    private static int[] sources(Shape shape, Slot slot, int[] order) {
        int[] sources = IntStream.range(0, Math.toIntExact(shape.elements())).toArray();
        for (int i = 0; i < order.length; i++) {
            int[] to = indices(shape, slot, i);
            int[] from = indices(shape, slot, order[i]);
            for (int k = 0; k < to.length; k++) {
                sources[to[k]] = from[k];
            }
        }
        return sources;
    }

    /** Row-major indices of the values of one channel. */
    private static int[] indices(Shape shape, Slot slot, int channel) {
        int inner = (int) shape.rowMajorStrides()[slot.axis()];
        int row = (int) shape.dimension(slot.axis()) * inner;
        int run = slot.block() * inner;
        int first = slot.positions().get(channel) * run;
        int rows = (int) shape.elements() / row;
        return IntStream.range(0, rows * run).map(k -> k / run * row + first + k % run).toArray();
    }

    private static float[] taken(float[] old, int[] sources) {
        float[] values = new float[old.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = old[sources[i]];
        }
        return values;
    }

    private static Mask taken(Mask old, int[] sources) {
        BitSet kept = new BitSet(sources.length);
        for (int i = 0; i < sources.length; i++) {
            kept.set(i, old.isKept(sources[i]));
        }
        return Mask.of(old.shape(), kept);
    }
}
