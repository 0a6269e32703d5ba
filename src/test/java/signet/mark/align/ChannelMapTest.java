package signet.mark.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import signet.ticket.Shape;
import signet.ticket.Tensor;
import signet.ticket.Ticket;

class ChannelMapTest {
    private final List<Tensor> tensors = new ArrayList<>();

    @Test
    void tiesTheStreamOfOptionAShortcutsBetweenItsPads() {
        convolution("conv1", 16, 3, 3);
        convolution("layer1.0.conv1", 16, 16, 3);
        convolution("layer1.0.conv2", 16, 16, 3);
        convolution("layer2.0.conv1", 32, 16, 3);
        convolution("layer2.0.conv2", 32, 32, 3);
        convolution("layer2.1.conv1", 32, 32, 3);
        convolution("layer2.1.conv2", 32, 32, 3);
        linear("linear", 10, 32);
        ChannelMap map = map();

        int[] narrow = rows(map, "conv1");
        int[] wide = rows(map, "layer2.0.conv2");
        assertThat(columns(map, "layer2.0.conv1")).isEqualTo(narrow);
        assertThat(Arrays.copyOfRange(wide, 8, 24)).isEqualTo(narrow);
        assertThat(columns(map, "linear")).isEqualTo(wide);
        assertThat(rows(map, "layer2.1.conv2")).isEqualTo(wide);
        assertThat(columns(map, "layer2.1.conv2")).isEqualTo(rows(map, "layer2.1.conv1"));
        assertThat(setSizes(map)).containsExactly(16, 16, 32, 16, 32);
        int[] pads =
                IntStream.concat(Arrays.stream(wide, 0, 8), Arrays.stream(wide, 24, 32)).toArray();
        assertThat(map.set(3)).containsExactlyInAnyOrder(pads);
    }

    @Test
    void beginsAStreamWhereAShortcutHasWeights() {
        convolution("layer1.0.conv1", 64, 64, 3);
        convolution("layer1.0.conv2", 64, 64, 3);
        convolution("layer2.0.conv1", 128, 64, 3);
        convolution("layer2.0.conv2", 128, 128, 3);
        convolution("layer2.0.downsample.0", 128, 64, 1);
        convolution("layer2.1.conv1", 128, 128, 3);
        convolution("layer2.1.conv2", 128, 128, 3);
        ChannelMap map = map();

        int[] stream = rows(map, "layer2.0.downsample.0");
        assertThat(rows(map, "layer2.0.conv2")).isEqualTo(stream);
        assertThat(columns(map, "layer2.1.conv1")).isEqualTo(stream);
        assertThat(rows(map, "layer2.1.conv2")).isEqualTo(stream);
        assertThat(columns(map, "layer2.0.downsample.0"))
                .isEqualTo(rows(map, "layer1.0.conv2"))
                .isEqualTo(columns(map, "layer2.0.conv1"));
        assertThat(setSizes(map)).containsExactly(64, 64, 128, 128, 128);
    }

    @Test
    void knowsBottlenecks() {
        convolution("layer1.0.conv1", 64, 64, 1);
        convolution("layer1.0.conv2", 64, 64, 3);
        convolution("layer1.0.conv3", 256, 64, 1);
        convolution("layer1.0.downsample.0", 256, 64, 1);
        convolution("layer1.1.conv1", 64, 256, 1);
        ChannelMap map = map();

        assertThat(columns(map, "layer1.0.conv2")).isEqualTo(rows(map, "layer1.0.conv1"));
        assertThat(columns(map, "layer1.0.conv3")).isEqualTo(rows(map, "layer1.0.conv2"));
        assertThat(rows(map, "layer1.0.downsample.0")).isEqualTo(rows(map, "layer1.0.conv3"));
        assertThat(columns(map, "layer1.1.conv1")).isEqualTo(rows(map, "layer1.0.conv3"));
    }

    @Test
    void takesFlattenedInputsOfAChannelForOneKernel() {
        convolution("features.0", 6, 1, 5);
        convolution("features.3", 16, 6, 5);
        linear("classifier.0", 120, 400);
        linear("classifier.2", 10, 120);
        ChannelMap map = map();

        assertThat(columns(map, "features.3")).isEqualTo(rows(map, "features.0"));
        assertThat(columns(map, "classifier.0")).isEqualTo(rows(map, "features.3"));
        assertThat(map.layer("classifier.0").orElseThrow().kernel()).isEqualTo(25);
        assertThat(setSizes(map)).containsExactly(6, 16, 120);
    }

    @Test
    void leavesChannelsInPlaceThatNoLayerTakes() {
        linear("a", 40, 30);
        linear("b", 50, 45);
        assertThat(map().sets()).isZero();
    }

    private void convolution(String name, int rows, int columns, int size) {
        Shape shape = Shape.of(rows, columns, size, size);
        tensors.add(Tensor.of(name + ".weight", shape, new float[(int) shape.elements()]));
    }

    private void linear(String name, int rows, int columns) {
        tensors.add(
                Tensor.of(name + ".weight", Shape.of(rows, columns), new float[rows * columns]));
    }

    private ChannelMap map() {
        return ChannelMap.of(Ticket.of(tensors, Map.of()));
    }

    private static int[] rows(ChannelMap map, String layer) {
        return map.layer(layer).orElseThrow().rows();
    }

    private static int[] columns(ChannelMap map, String layer) {
        return map.layer(layer).orElseThrow().columns();
    }

    private static List<Integer> setSizes(ChannelMap map) {
        return IntStream.range(0, map.sets()).mapToObj(set -> map.set(set).length).toList();
    }
}
