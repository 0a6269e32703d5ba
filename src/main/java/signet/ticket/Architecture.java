package signet.ticket;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What network a ticket is of, as far as names and shapes of its layers tell.
 *
 * @param name {@code ResNet-20}, {@code VGG-16}, or {@code 7 layers} where nothing is recognised
 * @param roots the layers as a tree of stages, blocks and layers, in network order
 */
public record Architecture(String name, List<LayerNode> roots) {
    private static final Pattern CONVOLUTION =
            Pattern.compile("layer([1-4])\\.(\\d{1,3})\\.conv([1-3])");
    private static final Pattern FEATURE = Pattern.compile("features\\.\\d+");

    /** Blocks per stage, and whether blocks are bottlenecks: He et al. 2016, table 1. */
    private static final Map<String, String> IMAGENET =
            Map.of(
                    "[2, 2, 2, 2]", "ResNet-18",
                    "[3, 4, 6, 3]", "ResNet-34",
                    "[3, 4, 6, 3] bottlenecks", "ResNet-50",
                    "[3, 4, 23, 3] bottlenecks", "ResNet-101",
                    "[3, 8, 36, 3] bottlenecks", "ResNet-152");

    /** Layers with weights by number of convolutions: Simonyan and Zisserman 2015, table 1. */
    private static final Map<Integer, String> VGG =
            Map.of(8, "VGG-11", 10, "VGG-13", 13, "VGG-16", 16, "VGG-19");

    public Architecture {
        roots = List.copyOf(roots);
    }

    /** Recognises a network. Widths other than the published ones are not given its name. */
    public static Architecture of(Ticket ticket) {
        List<Layer> layers = ticket.layers();
        String name =
                resNet(layers)
                        .or(() -> vgg(layers))
                        .orElse(layers.size() == 1 ? "1 layer" : layers.size() + " layers");
        return new Architecture(name, LayerTree.of(layers));
    }

    private static Optional<String> resNet(List<Layer> layers) {
        SortedMap<String, Integer> blocks = new TreeMap<>();
        boolean bottlenecks = false;
        long width = 0;
        for (Layer layer : layers) {
            Matcher name = CONVOLUTION.matcher(layer.name());
            if (!name.matches()) {
                continue;
            }
            blocks.merge(name.group(1), Integer.parseInt(name.group(2)) + 1, Math::max);
            bottlenecks |= name.group(3).equals("3");
            if (layer.name().equals("layer1.0.conv1")) {
                width = layer.shape().dimension(0);
            }
        }
        List<Integer> counts = List.copyOf(blocks.values());
        if (width == 64) {
            return Optional.ofNullable(IMAGENET.get(counts + (bottlenecks ? " bottlenecks" : "")));
        }
        boolean cifar = width == 16 && counts.size() == 3 && !bottlenecks;
        // Three stages of n blocks of two layers, stem and classifier: He et al. 2016, section 4.2.
        return cifar && counts.stream().distinct().count() == 1
                ? Optional.of("ResNet-" + (6 * counts.getFirst() + 2))
                : Optional.empty();
    }

    private static Optional<String> vgg(List<Layer> layers) {
        List<Layer> features =
                layers.stream().filter(layer -> FEATURE.matcher(layer.name()).matches()).toList();
        boolean small = features.stream().map(Layer::shape).allMatch(Architecture::isThreeByThree);
        return small ? Optional.ofNullable(VGG.get(features.size())) : Optional.empty();
    }

    private static boolean isThreeByThree(Shape shape) {
        return shape.rank() == 4 && shape.dimension(2) == 3 && shape.dimension(3) == 3;
    }
}
