package signet.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void recognisesResNetsOfCifarByTheirDepth() {
        assertThat(nameOf(resNet(16, 2, 3, 3, 3))).isEqualTo("ResNet-20");
        assertThat(nameOf(resNet(16, 2, 9, 9, 9))).isEqualTo("ResNet-56");
    }

    @Test
    void recognisesAResNetByItsMasksAlone() {
        List<String> body = resNet(16, 2, 3, 3, 3).stream().filter(n -> n.contains(".")).toList();

        assertThat(nameOf(body)).isEqualTo("ResNet-20");
    }

    @Test
    void recognisesResNetsOfImageNet() {
        assertThat(nameOf(resNet(64, 2, 2, 2, 2, 2))).isEqualTo("ResNet-18");
        assertThat(nameOf(resNet(64, 2, 3, 4, 6, 3))).isEqualTo("ResNet-34");
        assertThat(nameOf(resNet(64, 3, 3, 4, 6, 3))).isEqualTo("ResNet-50");
    }

    @Test
    void recognisesVgg() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 13; i++) {
            names.add("features.%d 8 8 3 3".formatted(3 * i));
        }
        names.add("classifier 10 8");

        assertThat(nameOf(names)).isEqualTo("VGG-16");
    }

    @Test
    void countsLayersOfWhatItDoesNotKnow() {
        assertThat(nameOf(List.of("fc 2 2"))).isEqualTo("1 layer");
        assertThat(nameOf(resNet(32, 2, 3, 3, 3))).isEqualTo("20 layers");
        assertThat(nameOf(resNet(16, 2, 3, 4, 3))).isEqualTo("22 layers");
        assertThat(nameOf(resNet(64, 3, 3, 3, 3, 3))).isEqualTo("38 layers");
        assertThat(nameOf(List.of("layer1.99999999999.conv1 16 2", "fc 2 2")))
                .isEqualTo("2 layers");
        assertThat(nameOf(List.of())).isEqualTo("0 layers");
    }

    @Test
    void growsATreeOfStagesBlocksAndLayers() {
        assertThat(
                        drawn(
                                "conv1 2 2",
                                "layer1.0.conv1 2 2",
                                "layer1.0.conv2 2 2",
                                "layer1.0.downsample.0 2 2",
                                "layer1.1.conv1 2 2",
                                "layer1.1.conv2 2 2",
                                "fc 2 2"))
                .containsExactly(
                        "conv1",
                        "layer1",
                        "  block 0",
                        "    conv1",
                        "    conv2",
                        "    downsample.0",
                        "  block 1",
                        "    conv1",
                        "    conv2",
                        "fc");
    }

    @Test
    void namesNumberedLayersAfterTheirGroup() {
        assertThat(drawn("features.0 2 2", "features.3 2 2", "conv.conv1 2 2"))
                .containsExactly("features", "  features.0", "  features.3", "conv.conv1");
    }

    @Test
    void showsALayerThatIsAGroupAsWell() {
        assertThat(drawn("a 2 2", "a.b 2 2", "a.c 2 2")).containsExactly("a", "a", "  b", "  c");
    }

    @Test
    void keepsEveryLayerOfOddNames() {
        String deep = "x.".repeat(100_000) + "y";
        Architecture architecture =
                Architecture.of(ticket(List.of(". 2 2", ".. 2 2", " 2 2", deep + " 2 2")));

        assertThat(architecture.roots().stream().flatMap(LayerNode::layers)).hasSize(4);
    }

    @Test
    void addsUpTheDensityOfAGroup() {
        Ticket ticket =
                Ticket.of(
                        List.of(
                                Tensor.of("a.b.weight", Shape.of(1, 2), 0, 1),
                                Tensor.of("a.c.weight", Shape.of(1, 2), 1, 1)),
                        Map.of());
        LayerNode group = Architecture.of(ticket).roots().getFirst();

        assertThat(group.density()).isEqualTo(new Density(3, 4));
        assertThat(group).isInstanceOf(LayerNode.Group.class);
    }

    private static String nameOf(List<String> layers) {
        return Architecture.of(ticket(layers)).name();
    }

    private static List<String> drawn(String... layers) {
        return drawn("", Architecture.of(ticket(List.of(layers))).roots()).toList();
    }

    private static Stream<String> drawn(String indent, List<LayerNode> nodes) {
        return nodes.stream()
                .flatMap(node ->
                        switch (node) {
                            case LayerNode.Leaf leaf -> Stream.of(indent + leaf.title());
                            case LayerNode.Group group ->
                                    Stream.concat(
                                            Stream.of(indent + group.title()),
                                            drawn(indent + "  ", group.children()));
                        });
    }

    /** Stem, stages of blocks of so many convolutions, classifier. */
    private static List<String> resNet(int width, int perBlock, int... blocks) {
        List<String> names = new ArrayList<>(List.of("conv1 16 3 3 3"));
        for (int stage = 1; stage <= blocks.length; stage++) {
            for (int block = 0; block < blocks[stage - 1]; block++) {
                for (int conv = 1; conv <= perBlock; conv++) {
                    names.add("layer%d.%d.conv%d %d 1".formatted(stage, block, conv, width));
                }
            }
        }
        names.add("fc 10 1");
        return names;
    }

    /** One dense layer for each name with its dimensions. */
    private static Ticket ticket(List<String> layers) {
        List<Layer> made = new ArrayList<>();
        for (String layer : layers) {
            String[] parts = layer.split(" ", -1);
            long[] sizes = Stream.of(parts).skip(1).mapToLong(Long::parseLong).toArray();
            Shape shape = Shape.of(sizes);
            made.add(
                    Layer.ofWeight(
                            parts[0], Tensor.of("w", shape, new float[(int) shape.elements()])));
        }
        return new Ticket(made, List.of(), Map.of());
    }
}
