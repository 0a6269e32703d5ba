package signet.prune.control;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import signet.data.batch.Draw;
import signet.prune.Chance;
import signet.ticket.Mask;
import signet.ticket.Shape;

/**
 * Masks whose kernels have changed places within their layer: the patterns are the same, and so is
 * the number of empty kernels. A weight of a linear layer is a kernel of its own.
 */
final class ShuffledKernels {
    private ShuffledKernels() {}

    static SequencedMap<String, Mask> of(SequencedMap<String, Mask> masks, long seed) {
        Chance chance = new Chance(seed, Draw.SHUFFLED_KERNELS);
        SequencedMap<String, Mask> shuffled = new LinkedHashMap<>();
        masks.forEach((layer, mask) -> shuffled.put(layer, shuffle(mask, chance, shuffled.size())));
        return shuffled;
    }

    private static Mask shuffle(Mask mask, Chance chance, int layer) {
        Shape shape = mask.shape();
        int kernels = Math.toIntExact(shape.dimension(0) * shape.dimension(1));
        int size = Math.toIntExact(mask.total() / kernels);
        int[] order = chance.order(layer, kernels);
        BitSet before = mask.toBitSet();
        BitSet after = new BitSet();
        for (int i = before.nextSetBit(0); i >= 0; i = before.nextSetBit(i + 1)) {
            after.set(order[i / size] * size + i % size);
        }
        return Mask.of(shape, after);
    }
}
