package signet.ticket;

import java.util.List;
import java.util.stream.Stream;

/** A place in the tree of layers that dotted names spell: a layer, or a group of places. */
public sealed interface LayerNode {
    /** What the place is called beside its siblings: {@code layer1}, {@code block 0}. */
    String title();

    /** The layers here and below, in network order. */
    Stream<Layer> layers();

    /** Kept of total over {@link #layers()}. */
    default Density density() {
        return layers().map(layer -> layer.mask().density()).reduce(Density.NONE, Density::plus);
    }

    /** A layer. */
    record Leaf(String title, Layer layer) implements LayerNode {
        @Override
        public Stream<Layer> layers() {
            return Stream.of(layer);
        }
    }

    /**
     * A stage, a block, or any other module that holds layers.
     *
     * @param path the module's full name, such as {@code layer1.0}
     * @param children what it holds, in network order, never empty
     */
    record Group(String title, String path, List<LayerNode> children) implements LayerNode {
        public Group {
            children = List.copyOf(children);
        }

        @Override
        public Stream<Layer> layers() {
            return children.stream().flatMap(LayerNode::layers);
        }
    }
}
