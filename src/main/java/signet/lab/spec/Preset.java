package signet.lab.spec;

import java.util.List;
import java.util.Optional;
import signet.data.batch.Augmentation;
import signet.net.train.Recipe;
import signet.net.train.Schedule;
import signet.prune.PruningMethod;
import signet.prune.Scope;

/** Values that a run takes where nothing else is said. */
public enum Preset {
    /**
     * What the lottery-ownership paper trained with (NeurIPS 2021, section 4.1, appendix A1, and
     * its published code): 182 epochs, rewinding to epoch 3, decided on the test images. Its
     * tolerance is that of its definition of a winning ticket, 1 %; its tickets stay within 0.1 %.
     */
    PAPER(
            recipe(182, 128, new Schedule.MultiStep(List.of(91, 136), 0.1)),
            search(List.of(0.2, 0.1, 0.05, 0.01), 0.01, Search.Metric.TEST, 3, 100),
            1,
            1),

    /** Minutes on two cores with the sample. */
    QUICK(
            recipe(6, 128, new Schedule.OneCycle(0.3)),
            search(List.of(0.2, 0.1), 0.02, Search.Metric.VALIDATION, 1, 8),
            1,
            1),

    /** Seconds: shows that everything works; every round counts as a match. */
    SMOKE(
            recipe(2, 64, new Schedule.OneCycle(0.3)),
            search(List.of(0.5), 1, Search.Metric.VALIDATION, 1, 2),
            0.06,
            0.2);

    /** The network of the paper's first table. */
    public static final NetworkSource.Architecture NETWORK =
            new NetworkSource.Architecture("resnet20");

    private final Recipe recipe;
    private final Search search;
    private final double training;
    private final double evaluation;

    Preset(Recipe recipe, Search search, double training, double evaluation) {
        this.recipe = recipe;
        this.search = search;
        this.training = training;
        this.evaluation = evaluation;
    }

    public Recipe recipe() {
        return recipe;
    }

    /** How a run of a kind looks for a ticket; a single pruning takes 80 % at once. */
    public Optional<Search> search(RunSpec.Kind kind) {
        return switch (kind) {
            case TRAIN -> Optional.empty();
            case PRUNE ->
                    Optional.of(
                            new Search(
                                    List.of(0.8),
                                    1,
                                    search.metric(),
                                    search.rewindEpoch(),
                                    1,
                                    0,
                                    search.method(),
                                    search.scope(),
                                    false));
            case SEARCH -> Optional.of(search);
        };
    }

    /** The images this preset uses of an origin. */
    public ImageSource images(ImageSource.Origin origin) {
        return new ImageSource(origin, training, evaluation);
    }

    /** A whole spec. */
    public RunSpec spec(RunSpec.Kind kind, NetworkSource network, ImageSource.Origin origin) {
        return new RunSpec(network, images(origin), recipe, search(kind));
    }

    private static Recipe recipe(int epochs, int batchSize, Schedule schedule) {
        return new Recipe(
                epochs, batchSize, 0.1, schedule, 0, 0.9, 1e-4, 0, Augmentation.CROP_AND_FLIP, 1);
    }

    private static Search search(
            List<Double> ratios,
            double tolerance,
            Search.Metric metric,
            double rewindEpoch,
            int maxRounds) {
        return new Search(
                ratios,
                tolerance,
                metric,
                rewindEpoch,
                maxRounds,
                0,
                PruningMethod.MAGNITUDE,
                Scope.GLOBAL,
                false);
    }
}
