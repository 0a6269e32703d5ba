package signet.mark.align;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import signet.mark.MarkProgress;
import signet.ticket.Mask;

/**
 * Finds the order of a suspect's channels in which its masks overlap most with the owner's.
 *
 * <p>Each set of channels is first assigned by features that do not depend on the other sets; then
 * the sets are reassigned in turn, the others held, until the overlap stops rising (watermark
 * science, section 1.3). Further starts look at random parts of the features.
 */
public final class ChannelAligner {
    private static final int STARTS = 4;
    private static final int MOST_SWEEPS = 20;

    /**
     * Of the smaller mask's kept weights; no wrong order comes near, so further starts are idle.
     */
    private static final double CONVINCING = 0.5;

    private final ChannelMap map;
    private final List<LayerPair> pairs = new ArrayList<>();
    private final MarkProgress progress;

    private ChannelAligner(ChannelMap map, MarkProgress progress) {
        this.map = map;
        this.progress = progress;
    }

    /**
     * Aligns a suspect.
     *
     * @param owner masks by layer, without the layers under test
     * @param suspect masks by layer; layers that only one side has say nothing
     * @throws java.util.concurrent.CancellationException if {@code progress} throws it
     */
    public static ChannelOrder align(
            ChannelMap map,
            Map<String, Mask> owner,
            Map<String, Mask> suspect,
            MarkProgress progress) {
        ChannelAligner aligner = new ChannelAligner(map, progress);
        for (ChannelMap.Sides sides : map.layers()) {
            Mask ours = owner.get(sides.layer());
            Mask theirs = suspect.get(sides.layer());
            boolean comparable =
                    ours != null
                            && theirs != null
                            && ours.shape().equals(theirs.shape())
                            && sides.kernel() <= KernelPatterns.LARGEST;
            if (comparable) {
                aligner.pairs.add(new LayerPair(sides, ours, theirs));
            }
        }
        return aligner.best();
    }

    private ChannelOrder best() {
        ChannelOrder best = ChannelOrder.unchanged(map);
        long most = overlap(best);
        long all = pairs.stream().mapToLong(LayerPair::kept).sum();
        for (int start = 0; start < STARTS && most < CONVINCING * all; start++) {
            ChannelOrder order = climb(seed(start));
            long overlap = overlap(order);
            if (overlap > most) {
                most = overlap;
                best = order;
            }
        }
        return best;
    }

    /** Every set by its own features; the first start looks at all of them. */
    private ChannelOrder seed(int start) {
        Random random = new Random(start);
        int[] image = ChannelOrder.unchanged(map).image();
        for (int set = 0; set < map.sets(); set++) {
            tell(start, set);
            int[] channels = map.set(set);
            SetScores scores = new SetScores(channels);
            for (LayerPair pair : pairs) {
                double share = start == 0 ? 1 : 0.6;
                pair.addFeatures(scores, random, share);
            }
            scores.assign(image);
        }
        return new ChannelOrder(map, image);
    }

    private ChannelOrder climb(ChannelOrder start) {
        ChannelOrder order = start;
        long overlap = overlap(order);
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            for (int set = 0; set < map.sets(); set++) {
                tell(sweep, set);
                SetScores scores = new SetScores(map.set(set));
                for (LayerPair pair : pairs) {
                    pair.addOverlaps(scores, order);
                }
                int[] image = order.image();
                scores.assign(image);
                order = new ChannelOrder(map, image);
            }
            long now = overlap(order);
            if (now <= overlap) {
                break;
            }
            overlap = now;
        }
        return order;
    }

    private long overlap(ChannelOrder order) {
        return pairs.stream().mapToLong(pair -> pair.overlap(order)).sum();
    }

    private void tell(int round, int set) {
        progress.report(round * (long) map.sets() + set, 0, "channel groups");
    }
}
