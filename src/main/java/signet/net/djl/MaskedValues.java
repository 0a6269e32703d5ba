package signet.net.djl;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import signet.net.Network;
import signet.ticket.Mask;

/** The values that a network computes with: weight times mask. */
final class MaskedValues {
    private MaskedValues() {}

    /** By {@code state_dict} name; arrays without pruned weights are those of the network. */
    static SequencedMap<String, float[]> of(Network network) {
        SequencedMap<String, float[]> values = new LinkedHashMap<>(network.values());
        network.masks()
                .forEach((layer, mask) ->
                        values.compute(layer + ".weight", (_, w) -> masked(w, mask)));
        return values;
    }

    private static float[] masked(float[] weights, Mask mask) {
        float[] kept = weights.clone();
        BitSet bits = mask.toBitSet();
        for (int i = bits.nextClearBit(0); i < kept.length; i = bits.nextClearBit(i + 1)) {
            kept[i] = 0;
        }
        return kept;
    }
}
