package signet.mark.record;

import java.util.Objects;
import signet.ticket.Mask;

/** A pruned layer's mask before and after embedding. */
public record LayerMasks(String name, Mask original, Mask marked) {
    public LayerMasks {
        Objects.requireNonNull(name);
        if (!original.shape().equals(marked.shape())) {
            throw new IllegalArgumentException(
                    "%s had a mask of %s before and of %s after"
                            .formatted(name, original.shape(), marked.shape()));
        }
    }
}
