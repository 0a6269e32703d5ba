package signet.attack.remove;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.NoSuchElementException;
import signet.attack.edit.AttackedLayers;
import signet.attack.edit.Draws;
import signet.attack.edit.EditedLayer;
import signet.mark.LayerWeights;
import signet.ticket.Layer;
import signet.ticket.Ticket;

/**
 * The kept weights of a ticket in the order in which pruning takes them, over all layers together.
 * Sorted once, so that any number of them is gone within milliseconds.
 */
final class PruningOrder {
    private static final long WORD = 0xffffffffL;

    private final Ticket suspect;
    private final List<Layer> layers;

    /** Place of each layer's first weight among all weights of the layers, and their number. */
    private final int[] first;

    /** Kept weights by their place among all, the next to go first. */
    private final int[] order;

    private PruningOrder(Ticket suspect, List<Layer> layers, Ranking ranking) {
        this.suspect = suspect;
        this.layers = layers;
        this.first = new int[layers.size() + 1];
        for (int i = 0; i < layers.size(); i++) {
            long next = first[i] + layers.get(i).shape().elements();
            first[i + 1] = Math.toIntExact(next);
        }
        this.order = sorted(ranking);
    }

    /** Says how early a weight goes: smaller first, as an unsigned number of 32 bits. */
    private interface Ranking {
        long rank(int layer, int index);
    }

    /** Smallest magnitude first, over all layers; the earlier of equal ones first. */
    static PruningOrder byMagnitude(Ticket suspect, List<Layer> layers) {
        List<LayerWeights> weights = layers.stream().map(LayerWeights::of).toList();
        // Magnitudes are not negative, and such floats are ordered as their bits are.
        return new PruningOrder(
                suspect,
                layers,
                (layer, index) -> Float.floatToRawIntBits(weights.get(layer).magnitude(index)));
    }

    /** In random order. */
    static PruningOrder atRandom(Ticket suspect, List<Layer> layers, Draws draws) {
        int[] numbers = layers.stream().mapToInt(l -> AttackedLayers.number(suspect, l)).toArray();
        return new PruningOrder(
                suspect, layers, (layer, index) -> draws.word(numbers[layer], index));
    }

    private int[] sorted(Ranking ranking) {
        List<long[]> perLayer = new ArrayList<>();
        int count = 0;
        for (int i = 0; i < layers.size(); i++) {
            int layer = i;
            long[] keys =
                    layers.get(i).mask().toBitSet().stream()
                            .mapToLong(index ->
                                    ranking.rank(layer, index) << Integer.SIZE
                                            | first[layer] + index)
                            .toArray();
            perLayer.add(keys);
            count += keys.length;
        }
        long[] keys = new long[count];
        int filled = 0;
        for (long[] part : perLayer) {
            System.arraycopy(part, 0, keys, filled, part.length);
            filled += part.length;
        }
        // Signed order is right for magnitudes and only another random one for random words.
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) (key & WORD)).toArray();
    }

    /**
     * Prunes layers by magnitude until they keep as many weights together as before.
     *
     * @param before layers of the same names
     */
    static Ticket asSparse(Ticket dense, List<Layer> before) {
        long kept = before.stream().mapToLong(layer -> layer.mask().kept()).sum();
        List<Layer> layers =
                before.stream().map(layer -> dense.layer(layer.name()).orElseThrow()).toList();
        PruningOrder order = byMagnitude(dense, layers);
        return order.without(Math.toIntExact(order.kept() - kept));
    }

    /** Number of kept weights. */
    int kept() {
        return order.length;
    }

    /** The ticket without the first so many weights. */
    Ticket without(int count) {
        BitSet gone = gone(count);
        return AttackedLayers.changed(
                suspect, layers, layer -> without(layers.indexOf(layer), gone));
    }

    /** One layer of that ticket, which need not be among those that are pruned. */
    Layer without(int count, String name) {
        for (int i = 0; i < layers.size(); i++) {
            if (layers.get(i).name().equals(name)) {
                return without(i, gone(count));
            }
        }
        return suspect.layer(name).orElseThrow(() -> new NoSuchElementException(name));
    }

    private Layer without(int layer, BitSet gone) {
        EditedLayer edited = new EditedLayer(layers.get(layer));
        edited.pruneAll(gone.get(first[layer], first[layer + 1]));
        return edited.finish();
    }

    private BitSet gone(int count) {
        BitSet gone = new BitSet(first[layers.size()]);
        for (int i = 0; i < count; i++) {
            gone.set(order[i]);
        }
        return gone;
    }
}
