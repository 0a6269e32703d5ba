package signet.net.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import signet.data.ImageShape;
import signet.net.Channels;
import signet.net.Network;
import signet.net.ReferenceForward;
import signet.net.plan.ChannelGroup.Slot;
import signet.ticket.Mask;
import signet.ticket.Shape;

class ChannelGroupsTest {
    private static final ImageShape IMAGES = new ImageShape(2, 8, 8);

    private final Random random = new Random(11);

    static List<NetworkPlan> plans() {
        return List.of(
                Networks.byId("resnet20", IMAGES, 5),
                projecting("ResNet-6", new ResNet(List.of(1, 1), false, false)),
                projecting("ResNet-8 of bottlenecks", new ResNet(List.of(1, 1), true, true)),
                Networks.byId("conv4", IMAGES, 5),
                Networks.byId("lenet-300-100", IMAGES, 5),
                Networks.byId("mobilenet", IMAGES, 5));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void exchangedChannelsComputeTheSame(NetworkPlan plan) {
        Network network = lively(plan);
        Network exchanged = network;
        for (ChannelGroup group : ChannelGroups.of(plan)) {
            exchanged = Channels.exchange(exchanged, group, order(group.channels()));
        }

        assertSameLogits(exchanged, network, 1e-12);
        assertEveryLayerChanged(exchanged, network);
        for (String layer : network.masks().keySet()) {
            assertThat(exchanged.masks().get(layer)).isNotEqualTo(network.masks().get(layer));
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void scaledChannelsComputeTheSame(NetworkPlan plan) {
        Network network = lively(plan);
        Network scaled = network;
        for (ChannelGroup group : ChannelGroups.of(plan)) {
            double[] factors = random.doubles(group.channels(), 0.25, 4).toArray();
            scaled = Channels.scale(scaled, group, factors);
        }

        assertSameLogits(scaled, network, 1e-5);
        assertEveryLayerChanged(scaled, network);
        assertThat(scaled.masks()).isEqualTo(network.masks());
    }

    /**
     * Nine blocks with channels of their own; the streams of three stages, tied by the shortcuts.
     */
    @Test
    void knowsTheStreamsOfResNet20() {
        List<ChannelGroup> groups = ChannelGroups.of(resNet("resnet20"));

        assertThat(groups).hasSize(9 + 3);
        ChannelGroup stream = groups.getFirst();
        assertThat(stream.channels()).isEqualTo(16);
        assertThat(positions(stream, "conv1.weight", 0)).startsWith(0).endsWith(15);
        assertThat(positions(stream, "layer2.0.bn2.weight", 0)).startsWith(8).endsWith(23);
        assertThat(positions(stream, "fc.weight", 1)).startsWith(24).endsWith(39);
        ChannelGroup second = groupOf(groups, "layer2.0.conv2.weight", 0, 7);
        assertThat(second.channels()).isEqualTo(16);
        assertThat(positions(second, "layer2.0.conv2.weight", 0))
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 24, 25, 26, 27, 28, 29, 30, 31);
        assertThat(groupOf(groups, "layer3.2.conv2.weight", 0, 63).channels()).isEqualTo(32);
    }

    @Test
    void knowsTheMiddleOfABlock() {
        ChannelGroup group =
                groupOf(ChannelGroups.of(resNet("resnet20")), "layer2.1.conv1.weight", 0, 3);

        assertThat(group.channels()).isEqualTo(32);
        assertThat(group.slots())
                .extracting(Slot::parameter, Slot::axis, Slot::scale)
                .containsExactly(
                        tuple("layer2.1.conv1.weight", 0, 0),
                        tuple("layer2.1.bn1.weight", 0, 1),
                        tuple("layer2.1.bn1.bias", 0, 1),
                        tuple("layer2.1.bn1.running_mean", 0, 0),
                        tuple("layer2.1.bn1.running_var", 0, 0),
                        tuple("layer2.1.conv2.weight", 1, -1));
    }

    /** Eight blocks and four streams; 16 bottlenecks with two middles each and four streams. */
    @Test
    void knowsTheStreamsOfProjectedShortcuts() {
        assertThat(ChannelGroups.of(resNet("resnet18")))
                .extracting(ChannelGroup::channels)
                .hasSize(8 + 4)
                .contains(64, 128, 256, 512);
        assertThat(ChannelGroups.of(resNet("resnet50"))).hasSize(16 * 2 + 4 + 1);
    }

    private static NetworkPlan resNet(String id) {
        return Networks.byId(id, new ImageShape(3, 32, 32), 10);
    }

    private static ChannelGroup groupOf(
            List<ChannelGroup> groups, String parameter, int axis, int position) {
        return groups.stream()
                .filter(group ->
                        group.slots().stream()
                                .anyMatch(slot ->
                                        slot.parameter().equals(parameter)
                                                && slot.axis() == axis
                                                && slot.positions().contains(position)))
                .findFirst()
                .orElseThrow();
    }

    private static List<Integer> positions(ChannelGroup group, String parameter, int axis) {
        return group.slots().stream()
                .filter(slot -> slot.parameter().equals(parameter) && slot.axis() == axis)
                .findFirst()
                .orElseThrow()
                .positions();
    }

    private static NetworkPlan projecting(String title, ResNet net) {
        return new NetworkPlan(
                "small", title, IMAGES, 5, InitialScheme.HE_FAN_OUT, net.steps(IMAGES, 5));
    }

    private void assertSameLogits(Network actual, Network expected, double tolerance) {
        double[] image = random.doubles(IMAGES.bytes()).toArray();
        double[] before = ReferenceForward.logits(expected, image);
        double[] after = ReferenceForward.logits(actual, image);
        double largest = Arrays.stream(before).map(Math::abs).max().orElseThrow();

        assertThat(largest).isGreaterThan(0);
        assertThat(after).containsExactly(before, within(tolerance * largest));
    }

    private static void assertEveryLayerChanged(Network actual, Network expected) {
        for (String layer : expected.plan().prunable()) {
            String weight = layer + ".weight";
            assertThat(Arrays.equals(actual.values().get(weight), expected.values().get(weight)))
                    .as(layer)
                    .isFalse();
        }
    }

    private int[] order(int channels) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, channels).boxed().toList());
        Collections.shuffle(order, random);
        return order.stream().mapToInt(i -> i).toArray();
    }

    /** A pruned network whose normalisations and biases do something. */
    private Network lively(NetworkPlan plan) {
        SequencedMap<String, float[]> values = new LinkedHashMap<>();
        for (Parameter parameter : plan.parameters()) {
            float[] value = new float[(int) parameter.shape().elements()];
            boolean spread = parameter.role() == ParameterRole.WEIGHT;
            for (int i = 0; i < value.length; i++) {
                value[i] = random.nextFloat() - (spread ? 0.5f : 0);
            }
            values.put(parameter.name(), value);
        }
        SequencedMap<String, Mask> masks = new LinkedHashMap<>();
        for (String layer : plan.prunable()) {
            Shape shape = plan.layer(layer).shape();
            BitSet kept = new BitSet();
            for (int i = 0; i < shape.elements(); i++) {
                kept.set(i, random.nextInt(3) > 0);
            }
            masks.put(layer, Mask.of(shape, kept));
        }
        return new Network(plan, values, masks);
    }
}
