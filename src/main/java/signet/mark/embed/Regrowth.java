package signet.mark.embed;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;

/** Re-grows weights in the lit kernels of a signature, where the rewound weight is largest. */
final class Regrowth {
    private final NetworkEdit network;
    private final LayerEdit edit;

    Regrowth(NetworkEdit network, LayerEdit edit) {
        this.network = network;
        this.edit = edit;
    }

    /** Gives every lit kernel at least a margin of weights. */
    void raise(int[] lit, int margin) {
        for (int kernel : lit) {
            while (edit.kept(kernel) < margin) {
                regrow(kernel);
            }
        }
    }

    /** Gives freed weights to the lit kernels that have fewest, until all are given or all full. */
    void spread(int[] lit) {
        Map<Integer, Integer> kept = new HashMap<>();
        for (int kernel : lit) {
            kept.put(kernel, edit.kept(kernel));
        }
        PriorityQueue<Integer> poorest =
                new PriorityQueue<>(
                        Comparator.<Integer>comparingInt(kept::get)
                                .thenComparingLong(kernel -> network.tie(-1, kernel)));
        poorest.addAll(kept.keySet());
        for (int freed = -network.balance(); freed > 0 && !poorest.isEmpty(); ) {
            int kernel = poorest.poll();
            if (kept.get(kernel) < edit.kernelSize()) {
                regrow(kernel);
                kept.merge(kernel, 1, Integer::sum);
                poorest.add(kernel);
                freed--;
            }
        }
    }

    private void regrow(int kernel) {
        int best = -1;
        int end = (kernel + 1) * edit.kernelSize();
        for (int index = kernel * edit.kernelSize(); index < end; index++) {
            if (!edit.isKept(index) && (best < 0 || isBetter(index, best))) {
                best = index;
            }
        }
        edit.add(best);
    }

    private boolean isBetter(int index, int than) {
        int order = Float.compare(edit.weights().magnitude(index), edit.weights().magnitude(than));
        return order > 0 || order == 0 && network.tie(0, index) > network.tie(0, than);
    }
}
