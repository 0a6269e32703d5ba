package signet.format;

import java.util.List;
import java.util.Map;
import signet.ticket.Tensor;

/**
 * What a reader found in a file, before it is understood as a network.
 *
 * @param tensors every tensor under its name in the file, in file order
 * @param metadata what the file says about itself; empty where its format has no place for that
 * @param findings what in it is not data, in file order
 */
public record FileContents(
        List<Tensor> tensors, Map<String, String> metadata, List<Finding> findings) {
    public FileContents {
        tensors = List.copyOf(tensors);
        metadata = Map.copyOf(metadata);
        findings = List.copyOf(findings);
    }
}
