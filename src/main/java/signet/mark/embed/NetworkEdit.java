package signet.mark.embed;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import signet.mark.MarkException;
import signet.mark.MarkProgress;
import signet.mark.ProtectedKernels;
import signet.ticket.Layer;
import signet.ticket.Ticket;

/** A ticket while a signature is written into it; the ticket itself stays as it is. */
final class NetworkEdit {
    /** A weight somewhere in the network; ties in magnitude are broken by a seeded hash. */
    private record Weight(int layer, int index, float magnitude, long tie) {}

    private static final Comparator<Weight> BY_MAGNITUDE =
            Comparator.comparingDouble(Weight::magnitude).thenComparingLong(Weight::tie);

    private final Ticket ticket;
    private final List<Layer> layers;
    private final Map<String, LayerEdit> edits = new TreeMap<>();
    private final Map<String, BitSet> frozen = new HashMap<>();
    private final long seed;
    private final MarkProgress progress;

    NetworkEdit(Ticket ticket, ProtectedKernels taken, long seed, MarkProgress progress) {
        this.ticket = ticket;
        this.layers = ticket.prunedLayers();
        this.seed = seed;
        this.progress = progress;
        layers.forEach(layer -> frozen.put(layer.name(), taken.of(layer.name())));
    }

    /** The edit of a layer, begun when first asked for. */
    LayerEdit layer(String name) {
        return edits.computeIfAbsent(name, key -> new LayerEdit(ticket.layer(key).orElseThrow()));
    }

    /** Keeps balancing away from a kernel. */
    void freeze(String layer, int kernel) {
        frozen.get(layer).set(kernel);
    }

    boolean isFrozen(String layer, int kernel) {
        return frozen.get(layer).get(kernel);
    }

    /** Weights kept now less those kept before, over the network. */
    int balance() {
        return edits.values().stream().mapToInt(LayerEdit::balance).sum();
    }

    List<LayerEdit> edits() {
        return List.copyOf(edits.values());
    }

    /**
     * Removes the network's smallest weights, or re-grows its largest pruned ones, until as many
     * are kept as before; frozen kernels stay as they are. Re-growing keeps to kernels that have
     * some as long as those have room.
     *
     * @throws MarkException if there are not enough of them
     */
    void balanceOut() throws MarkException {
        int surplus = balance();
        if (surplus != 0) {
            boolean removing = surplus > 0;
            int count = Math.abs(surplus);
            List<Weight> chosen = choose(count, removing, false);
            if (chosen.size() < count && !removing) {
                chosen = choose(count, false, true);
            }
            if (chosen.size() < count) {
                throw removing ? tooEmpty() : tooDense();
            }
            for (Weight weight : chosen) {
                LayerEdit edit = layer(layers.get(weight.layer()).name());
                if (removing) {
                    edit.remove(weight.index());
                } else {
                    edit.add(weight.index());
                }
            }
        }
    }

    private List<Weight> choose(int count, boolean removing, boolean inEmptyKernels) {
        // The worst of the chosen on top, so that it can be given up for a better one.
        Comparator<Weight> worstFirst = removing ? BY_MAGNITUDE.reversed() : BY_MAGNITUDE;
        PriorityQueue<Weight> chosen = new PriorityQueue<>(worstFirst);
        for (int i = 0; i < layers.size(); i++) {
            progress.report(i, layers.size(), "layers");
            LayerEdit edit = edits.get(layers.get(i).name());
            LayerEdit looked = edit == null ? new LayerEdit(layers.get(i)) : edit;
            for (int kernel = 0; kernel < looked.kernels(); kernel++) {
                boolean open = inEmptyKernels || looked.kept(kernel) > 0;
                if (open && !isFrozen(looked.original().name(), kernel)) {
                    chooseIn(i, looked, kernel, count, removing, chosen);
                }
            }
        }
        return List.copyOf(chosen);
    }

    private void chooseIn(
            int layer,
            LayerEdit edit,
            int kernel,
            int count,
            boolean removing,
            PriorityQueue<Weight> chosen) {
        int end = (kernel + 1) * edit.kernelSize();
        for (int index = kernel * edit.kernelSize(); index < end; index++) {
            if (edit.isKept(index) == removing) {
                float magnitude = edit.weights().magnitude(index);
                chosen.add(new Weight(layer, index, magnitude, tie(layer, index)));
                if (chosen.size() > count) {
                    chosen.poll();
                }
            }
        }
    }

    /** A number that orders equal weights at random, the same for the same seed. */
    long tie(int layer, int index) {
        long mixed = (seed ^ ((long) layer << 32 | index)) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 32) * 0xD6E8FEB86659FD93L;
        return mixed ^ mixed >>> 32;
    }

    /**
     * The ticket as edited.
     *
     * @throws IllegalStateException if the number of kept weights has changed
     */
    Ticket finish() {
        if (balance() != 0) {
            throw new IllegalStateException(
                    "%,d weights more are kept than before".formatted(balance()));
        }
        return ticket.replacing(edits.values().stream().map(LayerEdit::finish).toList());
    }

    private static MarkException tooEmpty() {
        return MarkException.ticket(
                "This ticket keeps too few weights outside the signature to pay for those that it needs; choose a smaller version or fewer weights per lit kernel.");
    }

    private static MarkException tooDense() {
        return MarkException.ticket(
                "This ticket is too dense to carry the signature: nothing is pruned where the weights of its dark kernels could be re-grown; prune it further.");
    }
}
