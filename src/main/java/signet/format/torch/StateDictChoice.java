package signet.format.torch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import signet.format.pickle.PyNode;

/**
 * Which dictionary of a checkpoint is the network. People save it bare or under a handful of names,
 * beside the state of an optimizer or a second set of weights to rewind to.
 *
 * @param path its name in the file, such as {@code state_dict}; empty if it is the whole file
 * @param values what it holds
 */
record StateDictChoice(String path, NamedValues values) {
    private static final List<String> USUAL =
            List.of("state_dict", "model_state_dict", "model", "net", "init_weight");
    private static final int DEEPEST = 3;

    /**
     * The dictionary with masks if there is one, else the first by the usual names, else the file
     * itself, else any other that holds tensors by name and is not an optimizer's.
     */
    static Optional<StateDictChoice> of(PyNode root) {
        List<StateDictChoice> candidates = new ArrayList<>();
        NamedValues.of(root).ifPresent(values -> collect("", values, 0, candidates));
        return candidates.stream()
                .filter(choice -> choice.values().hasMasks())
                .findFirst()
                .or(() -> candidates.stream().findFirst());
    }

    private static void collect(
            String path, NamedValues values, int depth, List<StateDictChoice> candidates) {
        if (depth > DEEPEST) {
            return;
        }
        for (String name : USUAL) {
            values.find(name)
                    .flatMap(NamedValues::of)
                    .ifPresent(child -> collect(under(path, name), child, depth + 1, candidates));
        }
        if (values.hasTensors()) {
            candidates.add(new StateDictChoice(path, values));
        }
        for (NamedValues.Entry entry : values.entries()) {
            if (!USUAL.contains(entry.name()) && !isTraining(entry.name())) {
                NamedValues.of(entry.value())
                        .filter(NamedValues::hasTensors)
                        .map(child -> new StateDictChoice(under(path, entry.name()), child))
                        .ifPresent(candidates::add);
            }
        }
    }

    private static boolean isTraining(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.contains("optim") || lower.contains("sched");
    }

    private static String under(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
