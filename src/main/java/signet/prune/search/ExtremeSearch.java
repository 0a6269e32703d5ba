package signet.prune.search;

import java.util.List;

/**
 * The search for an extreme ticket (Chen et al., NeurIPS 2021, section 4.1): prune a part of the
 * remaining weights, rewind, train; keep the round if it matches the dense network, else go back to
 * the last round that did and take the next, smaller ratio; stop when all are used up.
 *
 * <p>A pure function of the history. With infinite tolerance nothing is ever reverted, which is
 * plain iterative magnitude pruning (Frankle and Carbin 2019); with one round, one-shot pruning.
 *
 * @param ratios parts of the remaining weights, each between 0 and 1, tried in this order
 * @param tolerance how far below the dense network's accuracy a round still matches, 0 to 1 or
 *     infinite
 * @param maxRounds rounds after the dense one, kept or not, after which to stop
 * @param stopDensity kept / total at or below which to stop, 0 for none
 */
public record ExtremeSearch(
        List<Double> ratios, double tolerance, int maxRounds, double stopDensity) {
    /**
     * The ratios that give the published tickets. The paper prints 0.1 for the last one; only 0.01
     * gives the densities of its Table 1.
     */
    public static final List<Double> PUBLISHED_RATIOS = List.of(0.2, 0.1, 0.05, 0.01);

    /** Accuracies are quotients of counts: what is smaller than one image is rounding. */
    private static final double ROUNDING = 1e-9;

    public ExtremeSearch {
        ratios = List.copyOf(ratios);
        if (ratios.isEmpty() || ratios.stream().anyMatch(ratio -> !(ratio > 0 && ratio < 1))) {
            throw new IllegalArgumentException(
                    "A search needs ratios between 0 and 1, not %s.".formatted(ratios));
        }
        if (!(tolerance >= 0)) {
            throw new IllegalArgumentException(
                    "A tolerance is 0 or more, not %s.".formatted(tolerance));
        }
        if (maxRounds < 1) {
            throw new IllegalArgumentException(
                    "A search has at least one round, not %d.".formatted(maxRounds));
        }
        if (!(stopDensity >= 0 && stopDensity < 1)) {
            throw new IllegalArgumentException(
                    "A density to stop at is from 0 up to 1, not %s.".formatted(stopDensity));
        }
    }

    /** Iterative magnitude pruning: the same ratio in every round, whatever the accuracy. */
    public static ExtremeSearch imp(double ratio, int rounds) {
        return new ExtremeSearch(List.of(ratio), Double.POSITIVE_INFINITY, rounds, 0);
    }

    /** Everything that is to go, in one round. */
    public static ExtremeSearch oneShot(double ratio) {
        return imp(ratio, 1);
    }

    /**
     * What to do after the rounds so far.
     *
     * @param finished all rounds, the dense network first
     * @throws IllegalArgumentException in a sentence, if this search would not have had these
     *     rounds
     */
    public Decision next(List<FinishedRound> finished) {
        return new Replay(this, finished).decision();
    }

    /**
     * Where the search stands after the rounds so far, at its end or not.
     *
     * @param finished all rounds, the dense network first
     * @throws IllegalArgumentException in a sentence, if this search would not have had these
     *     rounds
     */
    public SearchReport report(List<FinishedRound> finished) {
        return new Replay(this, finished).report();
    }

    /** Whether a round with this accuracy is kept. */
    public boolean matches(double dense, double accuracy) {
        return accuracy >= dense - tolerance - ROUNDING;
    }

    /** How many of the remaining weights a ratio prunes; ties to even, as Python's round. */
    public static long pruned(double ratio, long remaining) {
        return (long) Math.rint(ratio * remaining);
    }
}
