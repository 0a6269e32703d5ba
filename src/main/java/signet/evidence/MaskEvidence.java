package signet.evidence;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import signet.evidence.tail.FisherCombination;
import signet.evidence.tail.Hypergeometric;
import signet.ticket.Mask;
import signet.ticket.MaskOverlap;
import signet.ticket.Shape;

/**
 * S_mask: how many of the owner's kept weights the suspect keeps too, in each layer and in all.
 *
 * @param layers the layers compared, in order
 * @param all all layers together
 */
public record MaskEvidence(List<LayerScore> layers, Score all) {
    /** The owner's mask of a layer and the suspect's, of equal shape and in the same order. */
    public record Pair(String layer, Mask owner, Mask suspect) {}

    /** One layer: how the masks overlap, and what that is worth. */
    public record LayerScore(String layer, MaskOverlap overlap, Score score) {}

    public MaskEvidence {
        layers = List.copyOf(layers);
    }

    /**
     * Compares masks. Within a layer each position of the kernel is tested by itself, because
     * unrelated tickets, too, keep the middle of a kernel more often than its corners; positions
     * and layers are combined by Fisher's method.
     *
     * @param tries channels that were aligned on these very layers must be paid for here
     * @throws IllegalArgumentException if two masks differ in shape
     */
    public static MaskEvidence of(List<Pair> pairs, Tries tries) {
        List<LayerScore> layers = new ArrayList<>();
        MaskOverlap total = MaskOverlap.NONE;
        double[] logs = new double[pairs.size()];
        for (int i = 0; i < logs.length; i++) {
            Pair pair = pairs.get(i);
            MaskOverlap overlap = MaskOverlap.of(pair.owner(), pair.suspect());
            Score score = score(overlap, new PValue(log2(pair)), tries);
            logs[i] = score.pValue().log2();
            total = total.plus(overlap);
            layers.add(new LayerScore(pair.layer(), overlap, score));
        }
        PValue combined = new PValue(FisherCombination.log2(logs));
        return new MaskEvidence(layers, score(total, combined, tries));
    }

    private static Score score(MaskOverlap overlap, PValue pValue, Tries tries) {
        long kept = overlap.both() + overlap.onlyA();
        return new Score(Statistic.MASK, kept, overlap.both(), pValue, tries);
    }

    private static double log2(Pair pair) {
        Shape shape = pair.owner().shape();
        if (shape.elements() == 0) {
            return 0;
        }
        int positions = kernelSize(shape);
        long[] owner = keptByPosition(pair.owner(), positions);
        long[] suspect = keptByPosition(pair.suspect(), positions);
        long[] both = keptByPosition(pair.owner().and(pair.suspect()), positions);
        long kernels = shape.elements() / positions;
        double[] logs = new double[positions];
        for (int p = 0; p < positions; p++) {
            logs[p] = new Hypergeometric(kernels, owner[p], suspect[p]).log2AtLeast(both[p]);
        }
        return FisherCombination.log2(logs);
    }

    /** Weights in one kernel: everything after output and input channel; 1 in linear layers. */
    private static int kernelSize(Shape shape) {
        long size = 1;
        for (int i = 2; i < shape.rank(); i++) {
            size *= shape.dimension(i);
        }
        return Math.toIntExact(size);
    }

    private static long[] keptByPosition(Mask mask, int positions) {
        long[] counts = new long[positions];
        BitSet kept = mask.toBitSet();
        for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
            counts[i % positions]++;
        }
        return counts;
    }
}
