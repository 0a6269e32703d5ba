package signet.lab.spec;

import java.util.List;
import signet.prune.PruningMethod;
import signet.prune.Scope;

/**
 * How a ticket is looked for after the dense network was trained: prune, rewind, train, and keep
 * the round or go back.
 *
 * @param ratios parts of the remaining weights, each between 0 and 1, tried in this order; after a
 *     round that does not match, the next one is taken
 * @param tolerance how far below the dense network's accuracy a round still matches, 0 to 1; with 1
 *     every round does, which is plain iterative magnitude pruning
 * @param metric the images whose accuracy decides
 * @param rewindEpoch epochs of the dense training after which its numbers are those that every
 *     round starts from; 0 for the initialisation, a fraction for a step within an epoch
 * @param maxRounds rounds after the dense one, kept or not, after which to stop
 * @param stopDensity kept / total at or below which to stop; 0 for none
 * @param method by what weights are told apart
 * @param scope among which weights the least important are looked for
 * @param controls whether the result is held against {@linkplain signet.prune.control.Control
 *     controls}
 */
public record Search(
        List<Double> ratios,
        double tolerance,
        Metric metric,
        double rewindEpoch,
        int maxRounds,
        double stopDensity,
        PruningMethod method,
        Scope scope,
        boolean controls) {
    /** Which accuracy decides. */
    public enum Metric {
        VALIDATION,
        TEST
    }

    public Search {
        ratios = List.copyOf(ratios);
        require(
                !ratios.isEmpty() && ratios.stream().allMatch(ratio -> ratio > 0 && ratio < 1),
                "A search needs ratios between 0 and 1, not %s.",
                ratios);
        require(
                tolerance >= 0 && tolerance <= 1,
                "The tolerance is an accuracy from 0 to 1, not %s.",
                tolerance);
        require(rewindEpoch >= 0, "The rewind epoch is 0 or more, not %s.", rewindEpoch);
        require(maxRounds >= 1, "A search has at least one round, not %s.", maxRounds);
        require(
                stopDensity >= 0 && stopDensity < 1,
                "The density to stop at is from 0 up to 1, not %s.",
                stopDensity);
    }

    /**
     * Steps of the dense training after which its numbers are those to rewind to.
     *
     * @param steps of an epoch
     */
    public long rewindStep(int steps) {
        return Math.round(rewindEpoch * steps);
    }

    private static void require(boolean holds, String sentence, Object value) {
        if (!holds) {
            throw new IllegalArgumentException(sentence.formatted(value));
        }
    }
}
