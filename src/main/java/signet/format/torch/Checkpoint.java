package signet.format.torch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import signet.format.Finding;
import signet.format.MalformedFileException;
import signet.format.pickle.PyNode;
import signet.ticket.Tensor;

/** From the nodes of a checkpoint to its tensors; the same for both layouts. */
final class Checkpoint {
    /** What DistributedDataParallel and torch.compile put before every name. */
    private static final List<String> WRAPPERS = List.of("module.", "_orig_mod.");

    private static final int LONGEST_NAME = 1024;

    private Checkpoint() {}

    /**
     * Chooses the state dict and makes its tensors.
     *
     * @throws MalformedFileException if there is no tensor by name, or one cannot be
     */
    static TorchContent read(PyNode root, List<Finding> findings, TensorBuilder builder)
            throws MalformedFileException {
        Optional<StateDictChoice> chosen = StateDictChoice.of(root);
        List<Tensor> tensors = new ArrayList<>();
        if (chosen.isPresent()) {
            for (NamedValues.Entry entry : chosen.get().values().entries()) {
                builder.build(entry.name(), entry.value()).ifPresent(tensors::add);
            }
        }
        if (tensors.isEmpty()) {
            throw nothing(root, findings);
        }
        requireProperNames(tensors);
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.putAll(PlainValues.of(chosen.get().values()));
        NamedValues.of(root).map(PlainValues::of).ifPresent(metadata::putAll);
        return new TorchContent(unwrapped(tensors), findings, chosen.get().path(), metadata);
    }

    private static MalformedFileException nothing(PyNode root, List<Finding> findings) {
        if (!findings.isEmpty()) {
            return new MalformedFileException(
                    "It holds no tensors by name, but %s, which is a program and is not run; where"
                                    .formatted(findings.getFirst().name())
                            + " the model is at home, save model.state_dict() instead.",
                    findings.getFirst().member(),
                    findings.getFirst().offset());
        }
        return new MalformedFileException(
                TensorBuilder.isTensor(root)
                        ? "It holds one tensor without a name; save a dictionary of tensors."
                        : "It holds no tensors by name; save model.state_dict().");
    }

    /** Names are shown and printed, so they must be text of one line, and one tensor's alone. */
    private static void requireProperNames(List<Tensor> tensors) throws MalformedFileException {
        Set<String> names = new HashSet<>();
        for (Tensor tensor : tensors) {
            boolean plain = tensor.name().chars().noneMatch(Character::isISOControl);
            if (!plain || tensor.name().length() > LONGEST_NAME) {
                throw new MalformedFileException(
                        "A tensor has a name that is too long or has control characters.");
            }
            if (!names.add(tensor.name())) {
                throw new MalformedFileException(
                        "Two tensors are called %s.".formatted(tensor.name()));
            }
        }
    }

    private static List<Tensor> unwrapped(List<Tensor> tensors) {
        List<Tensor> plain = tensors;
        for (String prefix = shared(plain); !prefix.isEmpty(); prefix = shared(plain)) {
            int length = prefix.length();
            plain = plain.stream().map(t -> t.renamed(t.name().substring(length))).toList();
        }
        return plain;
    }

    private static String shared(List<Tensor> tensors) {
        return WRAPPERS.stream()
                .filter(prefix -> tensors.stream().allMatch(t -> t.name().startsWith(prefix)))
                .findFirst()
                .orElse("");
    }
}
