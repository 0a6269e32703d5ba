package signet.prune;

import java.util.function.Supplier;

/** The catalogue of ways to choose the weights that go. */
public enum PruningMethod {
    /** The smallest weights go. */
    MAGNITUDE {
        @Override
        public Criterion criterion(Supplier<Probe> probe, long seed) {
            return new Magnitude();
        }
    },

    /** Chance decides: what any other method must beat. */
    RANDOM {
        @Override
        public Criterion criterion(Supplier<Probe> probe, long seed) {
            return new RandomChoice(seed);
        }
    },

    /** The weights go that the loss depends on least. */
    SNIP {
        @Override
        public Criterion criterion(Supplier<Probe> probe, long seed) {
            return new Snip(probe.get());
        }
    },

    /** The weights go without which the gradient is longest. */
    GRASP {
        @Override
        public Criterion criterion(Supplier<Probe> probe, long seed) {
            return new Grasp(probe.get());
        }
    },

    /** The weights go that carry least from input to output. */
    SYNFLOW {
        @Override
        public Criterion criterion(Supplier<Probe> probe, long seed) {
            return new SynFlow(probe.get().engine());
        }
    };

    /**
     * The method, ready for use.
     *
     * @param probe asked only by methods that look at images or gradients
     * @param seed of those that need chance
     */
    public abstract Criterion criterion(Supplier<Probe> probe, long seed);
}
