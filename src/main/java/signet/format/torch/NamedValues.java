package signet.format.torch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import signet.format.pickle.PyNode;

/**
 * A dictionary with text keys: a plain one, or a {@code collections.OrderedDict} in any of the ways
 * that versions of Python describe it.
 *
 * @param entries names and values, in file order
 */
record NamedValues(List<Entry> entries) {
    /** A name and its value. */
    record Entry(String name, PyNode value) {}

    /** The dictionary that a node describes; entries with other keys are left out. */
    static Optional<NamedValues> of(PyNode node) {
        return switch (node) {
            case PyNode.Dict dict -> Optional.of(new NamedValues(entriesOf(dict)));
            case PyNode.State state -> of(state.object());
            case PyNode.Call call when call.isOf("collections", "OrderedDict") -> {
                List<Entry> entries = pairsOf(call.arguments());
                entries.addAll(entriesOf(call.entries()));
                yield Optional.of(new NamedValues(entries));
            }
            default -> Optional.empty();
        };
    }

    private static List<Entry> entriesOf(PyNode.Dict dict) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < dict.size(); i++) {
            if (dict.key(i) instanceof PyNode.Text(String name)) {
                entries.add(new Entry(name, dict.value(i)));
            }
        }
        return entries;
    }

    /** Python 2 hands an OrderedDict over as a list of pairs. */
    private static List<Entry> pairsOf(PyNode arguments) {
        List<Entry> entries = new ArrayList<>();
        for (PyNode list : arguments.children()) {
            for (PyNode pair : list.children()) {
                List<PyNode> both = pair.children();
                if (both.size() == 2 && both.getFirst() instanceof PyNode.Text(String name)) {
                    entries.add(new Entry(name, both.getLast()));
                }
            }
        }
        return entries;
    }

    Optional<PyNode> find(String name) {
        return entries.stream()
                .filter(entry -> entry.name().equals(name))
                .reduce((first, last) -> last)
                .map(Entry::value);
    }

    boolean hasTensors() {
        return entries.stream().anyMatch(entry -> TensorBuilder.isTensor(entry.value()));
    }

    boolean hasMasks() {
        return entries.stream()
                .anyMatch(entry ->
                        entry.name().endsWith("_mask") && TensorBuilder.isTensor(entry.value()));
    }
}
