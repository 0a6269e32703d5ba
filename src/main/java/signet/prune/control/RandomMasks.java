package signet.prune.control;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import signet.data.batch.Draw;
import signet.prune.Chance;
import signet.ticket.Mask;

/**
 * Masks with the densities of others. As likely as any other outcome is one in which the entries of
 * a mask have changed places, so this is also the "layer-wise shuffle" of the literature.
 */
final class RandomMasks {
    private RandomMasks() {}

    static SequencedMap<String, Mask> of(SequencedMap<String, Mask> masks, long seed) {
        Chance chance = new Chance(seed, Draw.RANDOM_MASK);
        SequencedMap<String, Mask> random = new LinkedHashMap<>();
        masks.forEach((layer, mask) -> random.put(layer, random(mask, chance, random.size())));
        return random;
    }

    private static Mask random(Mask mask, Chance chance, int layer) {
        int[] order = chance.order(layer, Math.toIntExact(mask.total()));
        BitSet kept = new BitSet(order.length);
        for (int i = 0; i < mask.kept(); i++) {
            kept.set(order[i]);
        }
        return Mask.of(mask.shape(), kept);
    }
}
