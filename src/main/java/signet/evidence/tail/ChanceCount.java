package signet.evidence.tail;

/** How often something happens by chance: the distribution of a count. */
public sealed interface ChanceCount permits UnimodalCount, PoissonBinomial {
    /**
     * log2 P(X &gt;= m): 0 where m is certain, negative infinity where it is impossible. The
     * relative error of the logarithm is below 1e-9.
     */
    double log2AtLeast(long m);
}
