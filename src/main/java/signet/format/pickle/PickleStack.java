package signet.format.pickle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The machine's stack, in sections divided by marks; an instruction sees the top section only. */
final class PickleStack {
    /** An instruction asked for a value that is not there. */
    static final class Underflow extends Exception {
        private static final long serialVersionUID = 1;

        Underflow() {
            super("the stack is empty", null, false, false);
        }
    }

    private final List<PyNode> nodes = new ArrayList<>();
    private int[] marks = new int[8];
    private int marked;

    void push(PyNode node) {
        nodes.add(node);
    }

    void mark() {
        if (marked == marks.length) {
            marks = Arrays.copyOf(marks, 2 * marked);
        }
        marks[marked++] = nodes.size();
    }

    PyNode pop() throws Underflow {
        top();
        return nodes.removeLast();
    }

    PyNode top() throws Underflow {
        int floor = marked == 0 ? 0 : marks[marked - 1];
        if (nodes.size() <= floor) {
            throw new Underflow();
        }
        return nodes.getLast();
    }

    /** Takes the last {@code count} values, in the order they were pushed. */
    List<PyNode> pop(int count) throws Underflow {
        PyNode[] taken = new PyNode[count];
        for (int i = count - 1; i >= 0; i--) {
            taken[i] = pop();
        }
        return List.of(taken);
    }

    /** Takes everything above the last mark, and the mark. */
    List<PyNode> popToMark() throws Underflow {
        if (marked == 0) {
            throw new Underflow();
        }
        List<PyNode> section = nodes.subList(marks[--marked], nodes.size());
        List<PyNode> taken = List.copyOf(section);
        section.clear();
        return taken;
    }

    boolean holdsOne() {
        return marked == 0 && nodes.size() == 1;
    }
}
