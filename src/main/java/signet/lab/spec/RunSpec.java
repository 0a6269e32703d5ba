package signet.lab.spec;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import signet.net.train.Recipe;

/**
 * Everything that decides the outcome of a run, but for what computes it. Equal specs give equal
 * results with the same library and number of threads; the run's folder records both.
 *
 * @param network what is trained
 * @param images what it is trained on
 * @param recipe how; its seed is that of the whole run: initialisation, order, augmentation, random
 *     masks
 * @param search how a ticket is looked for; empty for training only
 */
public record RunSpec(
        NetworkSource network, ImageSource images, Recipe recipe, Optional<Search> search) {
    /** More seeds than a table of results needs, and fewer than a slip of the hand gives. */
    public static final int MOST_REPLICATES = 100;

    private static final int NAME_DIGITS = 12;

    /** What a run does. */
    public enum Kind {
        /** Trains a network, under its masks if it has some. */
        TRAIN,
        /** Trains, prunes once, rewinds, trains. */
        PRUNE,
        /** Prunes round by round. */
        SEARCH
    }

    public RunSpec {
        RecipeLimits.require(recipe);
        search.ifPresent(s -> {
            if (s.rewindEpoch() > recipe.epochs()) {
                throw new IllegalArgumentException(
                        "The rewind epoch %s comes after the last of %d epochs."
                                .formatted(
                                        BigDecimal.valueOf(s.rewindEpoch())
                                                .stripTrailingZeros()
                                                .toPlainString(),
                                        recipe.epochs()));
            }
        });
    }

    /** What the run does. */
    public Kind kind() {
        return search.map(s -> s.maxRounds() == 1 ? Kind.PRUNE : Kind.SEARCH).orElse(Kind.TRAIN);
    }

    /** The same run from another seed: a replicate. */
    public RunSpec withSeed(long seed) {
        Recipe other =
                new Recipe(
                        recipe.epochs(),
                        recipe.batchSize(),
                        recipe.learningRate(),
                        recipe.schedule(),
                        recipe.warmupSteps(),
                        recipe.momentum(),
                        recipe.weightDecay(),
                        recipe.labelSmoothing(),
                        recipe.augmentation(),
                        seed);
        return new RunSpec(network, images, other, search);
    }

    /**
     * The same run from this seed and those after it.
     *
     * @throws IllegalArgumentException in a sentence, if these are none or too many
     */
    public List<RunSpec> replicates(int count) {
        if (count < 1 || count > MOST_REPLICATES) {
            throw new IllegalArgumentException(
                    "A run can be done with 1 to %d seeds, not with %,d."
                            .formatted(MOST_REPLICATES, count));
        }
        return LongStream.range(0, count).mapToObj(more -> withSeed(recipe.seed() + more)).toList();
    }

    /** Whether another run differs from this one in its seed at most. */
    public boolean isReplicateOf(RunSpec other) {
        RunSpec same = withSeed(other.recipe().seed());
        return same.recipe().equals(other.recipe()) && same.hash().equals(other.hash());
    }

    /**
     * SHA-256, in hexadecimal digits, of the canonical JSON without the paths: what a file holds
     * counts, not where it lies.
     */
    public String hash() {
        return RunSpecJson.hash(this);
    }

    /** The name of the run's folder: the first digits of its hash. */
    public String id() {
        return hash().substring(0, NAME_DIGITS);
    }
}
