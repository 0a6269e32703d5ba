package signet.evidence.tail;

import java.util.OptionalInt;

/** Successes in independent trials of equal chance. */
public final class Binomial extends UnimodalCount {
    private final long trials;
    private final double chance;

    /**
     * A binomial count.
     *
     * @param trials 0 or more
     * @param chance of success in one trial, between 0 and 1, both excluded
     */
    public Binomial(long trials, double chance) {
        if (trials < 0 || !(chance > 0 && chance < 1)) {
            throw new IllegalArgumentException("%d trials of chance %s".formatted(trials, chance));
        }
        this.trials = trials;
        this.chance = chance;
    }

    /** Throws of a fair coin. */
    public static Binomial fairCoin(long throwsOfIt) {
        return new Binomial(throwsOfIt, 0.5);
    }

    /**
     * The fewest successes that chance gives with probability 2^{@code log2} at most; absent where
     * even success in every trial is too likely.
     */
    public OptionalInt fewestFor(double log2) {
        if (log2AtLeast(trials) > log2) {
            return OptionalInt.empty();
        }
        int tooFew = -1;
        int enough = Math.toIntExact(trials);
        while (enough - tooFew > 1) {
            int middle = (tooFew + enough) >>> 1;
            if (log2AtLeast(middle) <= log2) {
                enough = middle;
            } else {
                tooFew = middle;
            }
        }
        return OptionalInt.of(enough);
    }

    @Override
    long smallest() {
        return 0;
    }

    @Override
    long largest() {
        return trials;
    }

    @Override
    double mean() {
        return trials * chance;
    }

    @Override
    double lnProbability(long k) {
        return SaddlePoint.lnBinomial(k, trials, chance, 1 - chance);
    }

    @Override
    double ratio(long k) {
        return (double) (trials - k) / (k + 1) * (chance / (1 - chance));
    }
}
