package signet.evidence;

import java.util.BitSet;
import signet.evidence.tail.Binomial;
import signet.evidence.tail.Hypergeometric;

/**
 * N1: the mask is fixed and the signature random. Holds exactly for every suspect where the claimed
 * bits were whitened with a committed {@link KeyedStream} and not adapted to any mask; needs no
 * model of masks.
 */
public record SignatureRandom() implements NullModel {
    /** Each module is a throw of a fair coin, so matches are binomial. */
    @Override
    public PValue ofAll(ModuleComparison comparison) {
        BitSet known = comparison.known();
        return new PValue(
                Binomial.fairCoin(known.cardinality()).log2AtLeast(comparison.matches(known)));
    }

    /**
     * Given their number, the changed modules are a random draw from all modules, and one agrees
     * with the claim where the suspect, too, differs from the original: matches are hypergeometric.
     * A fair coin alone would accuse an emptied layer, because most changes empty a kernel.
     */
    @Override
    public PValue ofFlipped(ModuleComparison comparison, BitSet flipped) {
        int changed = comparison.changedInSuspect().orElseThrow().cardinality();
        var matches =
                new Hypergeometric(
                        comparison.known().cardinality(), changed, flipped.cardinality());
        return new PValue(matches.log2AtLeast(comparison.matches(flipped)));
    }
}
