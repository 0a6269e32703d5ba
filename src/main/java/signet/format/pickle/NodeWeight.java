package signet.format.pickle;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import signet.format.MalformedFileException;
import signet.format.ReadLimits;

/**
 * Measures a finished pickle: how deep it is, and how many values it stands for when every shared
 * reference is followed. Twenty lists that each hold the one before ten times are small in a file
 * and endless for whoever walks them, so such a pickle is refused before anyone does. Afterwards
 * the nodes may be walked by recursion.
 */
final class NodeWeight {
    private record Measured(int depth, long values) {}

    /** A node whose children are being measured. */
    private static final class Frame {
        private final PyNode node;
        private final List<PyNode> children;
        private int next;
        private int depth;
        private long values = 1;

        Frame(PyNode node) {
            this.node = node;
            this.children = node.children();
        }

        void add(Measured child) {
            depth = Math.max(depth, child.depth() + 1);
            values += child.values();
        }
    }

    private static final Measured LEAF = new Measured(0, 1);

    private final ReadLimits limits;
    private final Map<PyNode, Measured> done = new IdentityHashMap<>();
    private final Deque<Frame> open = new ArrayDeque<>();

    private NodeWeight(ReadLimits limits) {
        this.limits = limits;
    }

    static void require(PyNode root, ReadLimits limits) throws MalformedFileException {
        new NodeWeight(limits).measure(root);
    }

    private void measure(PyNode root) throws MalformedFileException {
        open.push(new Frame(root));
        while (!open.isEmpty()) {
            Frame frame = open.peek();
            if (frame.next < frame.children.size()) {
                descend(frame, frame.children.get(frame.next++));
            } else {
                open.pop();
                Measured measured = new Measured(frame.depth, frame.values);
                done.put(frame.node, measured);
                if (!open.isEmpty()) {
                    add(open.peek(), measured);
                }
            }
        }
    }

    private void descend(Frame parent, PyNode child) throws MalformedFileException {
        Measured known = child.children().isEmpty() ? LEAF : done.get(child);
        if (known != null) {
            add(parent, known);
        } else {
            // A container inside itself has no end of depth, and ends here as well.
            requireDepth(open.size());
            open.push(new Frame(child));
        }
    }

    private void add(Frame parent, Measured child) throws MalformedFileException {
        parent.add(child);
        requireDepth(parent.depth);
        if (parent.values > limits.items()) {
            throw new MalformedFileException(
                    "The pickle stands for more than %,d values through shared references; it is"
                                    .formatted(limits.items())
                            + " made to exhaust memory.");
        }
    }

    private void requireDepth(int depth) throws MalformedFileException {
        if (depth >= limits.depth()) {
            throw new MalformedFileException(
                    "The pickle has containers in containers more than %d deep, or inside themselves."
                            .formatted(limits.depth()));
        }
    }
}
