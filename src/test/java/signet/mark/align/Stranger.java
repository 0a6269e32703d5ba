package signet.mark.align;

import java.util.BitSet;
import java.util.Random;
import signet.ticket.Mask;

/** A mask of the same shape and density that has nothing to do with another. */
final class Stranger {
    private Stranger() {}

    static Mask of(Mask mask, long seed) {
        Random random = new Random(seed);
        BitSet kept = new BitSet();
        while (kept.cardinality() < mask.kept()) {
            kept.set(random.nextInt((int) mask.total()));
        }
        return Mask.of(mask.shape(), kept);
    }
}
