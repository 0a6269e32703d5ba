package signet.mark.embed;

import java.lang.foreign.MemorySegment;
import java.util.BitSet;
import java.util.Comparator;
import signet.mark.LayerWeights;
import signet.ticket.Layer;
import signet.ticket.Tensor;

/**
 * Gives re-grown weights a value where the file has none: a reader who goes by zeros would not see
 * them otherwise. They start as copies of one of the layer's weakest kept weights and are meant to
 * be trained.
 */
final class NewWeights {
    private static final double WEAKEST = 0.05;

    private NewWeights() {}

    static Layer filled(Layer layer, LayerEdit edit) {
        LayerWeights weights = edit.weights();
        BitSet missing = new BitSet();
        edit.added().stream().filter(i -> weights.magnitude(i) == 0).forEach(missing::set);
        if (missing.isEmpty() || !weights.areKnown()) {
            return layer;
        }
        int[] byMagnitude =
                edit.original().mask().toBitSet().stream()
                        .filter(i -> weights.magnitude(i) > 0)
                        .boxed()
                        .sorted(Comparator.comparing(weights::magnitude))
                        .mapToInt(Integer::intValue)
                        .toArray();
        if (byMagnitude.length == 0) {
            return layer;
        }
        int donor = byMagnitude[(int) (WEAKEST * byMagnitude.length)];
        return layer.withWeight(copied(layer.weight().orElseThrow(), donor, missing));
    }

    private static Tensor copied(Tensor tensor, int from, BitSet to) {
        byte[] bytes = new byte[Math.toIntExact(tensor.bytes())];
        tensor.littleEndianBytes(0, bytes);
        int width = tensor.type().bytes();
        to.stream().forEach(i -> System.arraycopy(bytes, from * width, bytes, i * width, width));
        return Tensor.rowMajor(
                tensor.name(), tensor.type(), tensor.shape(), MemorySegment.ofArray(bytes));
    }
}
