package signet.evidence.tail;

/** Marked items in a draw without replacement, as the weights kept by two unrelated masks. */
public final class Hypergeometric extends UnimodalCount {
    private final long total;
    private final long marked;
    private final long drawn;

    /**
     * A hypergeometric count.
     *
     * @param total items in all
     * @param marked items marked, 0 to total
     * @param drawn items drawn, 0 to total
     */
    public Hypergeometric(long total, long marked, long drawn) {
        if (marked < 0 || marked > total || drawn < 0 || drawn > total) {
            throw new IllegalArgumentException(
                    "%d drawn of %d with %d marked".formatted(drawn, total, marked));
        }
        this.total = total;
        this.marked = marked;
        this.drawn = drawn;
    }

    @Override
    long smallest() {
        return Math.max(0, drawn + marked - total);
    }

    @Override
    long largest() {
        return Math.min(drawn, marked);
    }

    @Override
    double mean() {
        return (double) drawn * marked / total;
    }

    /** Two binomials given their sum (Loader 2000; R's {@code dhyper}). */
    @Override
    double lnProbability(long k) {
        double p = (double) drawn / total;
        double q = (double) (total - drawn) / total;
        return SaddlePoint.lnBinomial(k, marked, p, q)
                + SaddlePoint.lnBinomial(drawn - k, total - marked, p, q)
                - SaddlePoint.lnBinomial(drawn, total, p, q);
    }

    @Override
    double ratio(long k) {
        return (double) (marked - k)
                / (k + 1)
                * ((double) (drawn - k) / (total - marked - drawn + k + 1));
    }
}
