package signet.format.torch;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import signet.format.Finding;
import signet.ticket.Tensor;

/**
 * What a PyTorch file holds.
 *
 * @param tensors the tensors of the chosen state dict, in file order
 * @param findings what is not data, in byte order
 * @param source which dict the tensors came from, such as {@code state_dict}; empty if the file is
 *     that dict
 * @param metadata plain values beside the tensors by name, such as {@code epoch} and {@code 182}
 */
public record TorchContent(
        List<Tensor> tensors, List<Finding> findings, String source, Map<String, String> metadata) {
    public TorchContent {
        tensors = List.copyOf(tensors);
        findings = List.copyOf(findings);
        metadata = Collections.unmodifiableMap(new TreeMap<>(metadata));
    }
}
