package signet.format.torch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signet.format.Finding;
import signet.format.MalformedFileException;
import signet.format.TensorNames;
import signet.format.pickle.PyNode;
import signet.ticket.Tensor;

/** From the nodes of a checkpoint to its tensors; the same for both layouts. */
final class Checkpoint {
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
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.putAll(PlainValues.of(chosen.get().values()));
        NamedValues.of(root).map(PlainValues::of).ifPresent(metadata::putAll);
        return new TorchContent(
                TensorNames.plain(tensors), findings, chosen.get().path(), metadata);
    }

    private static MalformedFileException nothing(PyNode root, List<Finding> findings) {
        if (!findings.isEmpty()) {
            return MalformedFileException.sound(
                    "It holds no tensors by name, but %s, which is a program and is not run; where"
                                    .formatted(findings.getFirst().name())
                            + " the model is at home, save model.state_dict() instead.",
                    findings.getFirst().member(),
                    findings.getFirst().offset());
        }
        return MalformedFileException.sound(
                TensorBuilder.isTensor(root)
                        ? "It holds one tensor without a name; save a dictionary of tensors."
                        : "It holds no tensors by name; save model.state_dict().");
    }
}
