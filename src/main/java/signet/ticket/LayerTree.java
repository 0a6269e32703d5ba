package signet.ticket;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds the tree of layers that dotted names spell. */
final class LayerTree {
    /** A name of a hostile file may have a million dots; a tree that deep helps nobody. */
    private static final int DEEPEST = 16;

    private final Map<String, LayerTree> children = new LinkedHashMap<>();
    private final List<Layer> here = new ArrayList<>();

    private LayerTree() {}

    static List<LayerNode> of(List<Layer> layers) {
        LayerTree root = new LayerTree();
        for (Layer layer : layers) {
            LayerTree place = root;
            for (String part : layer.name().split("\\.", DEEPEST)) {
                place = place.children.computeIfAbsent(part, name -> new LayerTree());
            }
            place.here.add(layer);
        }
        return root.nodes("", "");
    }

    /** What stands below a module, whose own name (last part of its path) is given as well. */
    private List<LayerNode> nodes(String path, String name) {
        List<LayerNode> nodes = new ArrayList<>();
        children.forEach((part, child) -> {
            String childPath = path.isEmpty() ? part : path + "." + part;
            String leafTitle = isNumber(part) && !name.isEmpty() ? name + "." + part : part;
            child.here.forEach(layer -> nodes.add(new LayerNode.Leaf(leafTitle, layer)));
            if (!child.children.isEmpty()) {
                nodes.add(child.group(part, childPath));
            }
        });
        return nodes;
    }

    /** A module as a group, or as its only layer where a level of its own would say nothing. */
    private LayerNode group(String part, String path) {
        List<LayerNode> nodes = nodes(path, part);
        if (nodes.size() == 1 && nodes.getFirst() instanceof LayerNode.Leaf(var title, var layer)) {
            return new LayerNode.Leaf(
                    title.startsWith(part + ".") ? title : part + "." + title, layer);
        }
        return new LayerNode.Group(isNumber(part) ? "block " + part : part, path, nodes);
    }

    private static boolean isNumber(String part) {
        return !part.isEmpty() && part.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
