package signet.ui.inspect;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import signet.ticket.Density;
import signet.ticket.KernelGrid;
import signet.ticket.Layer;
import signet.ticket.LayerNode;
import signet.ticket.LayerRole;

/**
 * A row of the layer tree: a layer, or a stage or block with the sums of its layers.
 *
 * @param title as shown in the tree, such as {@code conv2}
 * @param path full name, such as {@code layer3.1.conv2}
 * @param layer the layer, absent for a group
 * @param kernels {@code 64 × 64} for a layer, {@code 3 blocks} for a group
 * @param density kept of total of the layers that are pruned
 * @param emptyKernels kernels with nothing kept
 * @param pruned whether there is a mask to speak of
 * @param counted whether the paper's density counts it
 * @param children rows below
 */
public record LayerRow(
        String title,
        String path,
        Optional<Layer> layer,
        String kernels,
        Density density,
        int emptyKernels,
        boolean pruned,
        boolean counted,
        List<LayerRow> children) {

    /**
     * The row of a node and, recursively, those below it.
     *
     * @param prunedLayers layers with a mask
     * @param countedLayers those that the paper's density counts
     */
    static LayerRow of(LayerNode node, Set<Layer> prunedLayers, Set<Layer> countedLayers) {
        return switch (node) {
            case LayerNode.Leaf(String title, Layer layer) ->
                    ofLayer(
                            title,
                            layer,
                            prunedLayers.contains(layer),
                            countedLayers.contains(layer));
            case LayerNode.Group(String title, String path, List<LayerNode> below) ->
                    ofGroup(
                            title,
                            path,
                            below.stream()
                                    .map(child -> of(child, prunedLayers, countedLayers))
                                    .toList());
        };
    }

    private static LayerRow ofLayer(String title, Layer layer, boolean pruned, boolean counted) {
        KernelGrid grid = layer.grid();
        return new LayerRow(
                title,
                layer.name(),
                Optional.of(layer),
                "%d × %d".formatted(grid.rows(), grid.columns()),
                layer.mask().density(),
                grid.emptyKernels(),
                pruned,
                counted,
                List.of());
    }

    private static LayerRow ofGroup(String title, String path, List<LayerRow> children) {
        boolean blocks = children.stream().anyMatch(row -> row.layer().isEmpty());
        String noun = blocks ? "block" : "layer";
        List<LayerRow> pruned = children.stream().filter(LayerRow::pruned).toList();
        return new LayerRow(
                title,
                path,
                Optional.empty(),
                "%d %s%s".formatted(children.size(), noun, children.size() == 1 ? "" : "s"),
                pruned.stream().map(LayerRow::density).reduce(Density.NONE, Density::plus),
                pruned.stream().mapToInt(LayerRow::emptyKernels).sum(),
                !pruned.isEmpty(),
                children.stream().anyMatch(LayerRow::counted),
                children);
    }

    /** The same row where no tree tells its stage and block. */
    LayerRow underFullName() {
        return new LayerRow(
                path, path, layer, kernels, density, emptyKernels, pruned, counted, children);
    }

    /** What stands in place of a density that is not counted; empty where it is. */
    String note() {
        if (pruned) {
            return counted ? "" : "not counted";
        }
        return layer.isPresent() && layer.get().role() == LayerRole.BODY ? "dense" : "not counted";
    }

    /** Whether the name of this row or of one below contains every one of some lower-case words. */
    boolean matches(String... words) {
        String name = path.toLowerCase(Locale.ROOT);
        boolean own = Arrays.stream(words).allMatch(name::contains);
        return own || children.stream().anyMatch(child -> child.matches(words));
    }
}
