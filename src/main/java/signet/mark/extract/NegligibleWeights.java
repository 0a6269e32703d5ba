package signet.mark.extract;

import java.util.BitSet;
import java.util.OptionalDouble;
import signet.mark.LayerWeights;
import signet.ticket.Layer;

/**
 * Weights that somebody put in to fill empty kernels: too small to matter, and too many to have
 * come about (watermark science, section 1.2).
 */
final class NegligibleWeights {
    /** Of the mean magnitude of the kept weights. */
    private static final double TINY = 1e-3;

    /** Of the kept weights; training leaves hardly one in a thousand so small. */
    private static final double MANY = 0.01;

    private NegligibleWeights() {}

    /** Which part of a layer's weights is left without them; empty where there are none. */
    static OptionalDouble densityWithout(Layer layer) {
        LayerWeights weights = LayerWeights.of(layer);
        BitSet kept = layer.mask().toBitSet();
        if (!weights.areKnown() || kept.isEmpty()) {
            return OptionalDouble.empty();
        }
        double limit = TINY * kept.stream().mapToDouble(weights::magnitude).average().orElseThrow();
        long tiny = kept.stream().filter(i -> weights.magnitude(i) < limit).count();
        long left = kept.cardinality() - tiny;
        return tiny < MANY * kept.cardinality() || left == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) left / layer.mask().total());
    }
}
