package signet.evidence;

import java.util.BitSet;
import java.util.Optional;
import signet.evidence.tail.Binomial;

/** How modules agree with a claim where the suspect has nothing to do with it. */
public sealed interface NullModel permits SignatureRandom, MaskRandom {
    /** P of at least so many matches over all modules that were read. */
    PValue ofAll(ModuleComparison comparison);

    /** As {@link #ofAll}, over the changed modules, which {@code flipped} lists. */
    PValue ofFlipped(ModuleComparison comparison, BitSet flipped);

    /** S_all: every module that was read. */
    default Score all(ModuleComparison comparison, Tries tries) {
        BitSet known = comparison.known();
        return new Score(
                Statistic.ALL,
                known.cardinality(),
                comparison.matches(known),
                ofAll(comparison),
                tries);
    }

    /**
     * S_flip: the modules that embedding changed; absent without an original mask. Besides this
     * null model a fair coin must fail to explain the matches. The coin is what an unmarked
     * relative of the ticket is held against: it agrees with fewer than half of the changed
     * modules, while the null model, which knows nothing of relatives, may expect fewer still. So
     * no changed module ever proves more than one bit.
     */
    default Optional<Score> flipped(ModuleComparison comparison, Tries tries) {
        return comparison
                .flipped()
                .map(flipped -> {
                    int tested = flipped.cardinality();
                    int matches = comparison.matches(flipped);
                    PValue coin = new PValue(Binomial.fairCoin(tested).log2AtLeast(matches));
                    PValue p = ofFlipped(comparison, flipped).or(coin);
                    return new Score(Statistic.FLIP, tested, matches, p, tries);
                });
    }
}
