package signet.prune;

import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The catalogue of ways to choose the weights that go. */
public enum PruningMethod {
    MAGNITUDE("magnitude", "Magnitude", "The smallest weights go.") {
        @Override
        public Criterion criterion(Supplier<Probe> probe, long seed) {
            return new Magnitude();
        }
    },
    RANDOM("random", "Random", "Chance decides: what any other method must beat.") {
        @Override
        public Criterion criterion(Supplier<Probe> probe, long seed) {
            return new RandomChoice(seed);
        }
    },
    SNIP("snip", "SNIP", "The weights go that the loss depends on least.") {
        @Override
        public Criterion criterion(Supplier<Probe> probe, long seed) {
            return new Snip(probe.get());
        }
    },
    GRASP("grasp", "GraSP", "The weights go without which the gradient is longest.") {
        @Override
        public Criterion criterion(Supplier<Probe> probe, long seed) {
            return new Grasp(probe.get());
        }
    },
    SYNFLOW("synflow", "SynFlow", "The weights go that carry least from input to output.") {
        @Override
        public Criterion criterion(Supplier<Probe> probe, long seed) {
            return new SynFlow(probe.get().engine());
        }
    };

    private final String id;
    private final String title;
    private final String sentence;

    PruningMethod(String id, String title, String sentence) {
        this.id = id;
        this.title = title;
        this.sentence = sentence;
    }

    /** What a spec calls it. */
    public String id() {
        return id;
    }

    /** What people call it. */
    public String title() {
        return title;
    }

    /** What it does. */
    public String sentence() {
        return sentence;
    }

    /**
     * The method, ready for use.
     *
     * @param probe asked only by methods that look at images or gradients
     * @param seed of those that need chance
     */
    public abstract Criterion criterion(Supplier<Probe> probe, long seed);

    /**
     * The method of an id.
     *
     * @throws IllegalArgumentException in a sentence, if there is none
     */
    public static PruningMethod byId(String id) {
        return Arrays.stream(values())
                .filter(method -> method.id.equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "There is no pruning method %s; there are %s."
                                        .formatted(
                                                id,
                                                Arrays.stream(values())
                                                        .map(PruningMethod::id)
                                                        .collect(Collectors.joining(", ")))));
    }
}
