package signet.net.plan;

import java.util.List;

/** How the values of a parameter are chosen before training. */
public sealed interface Initialiser {
    /** The same value everywhere. */
    record Constant(float value) implements Initialiser {}

    /** These values. */
    record Values(List<Float> values) implements Initialiser {
        public Values {
            values = List.copyOf(values);
        }
    }

    /** Normally distributed around 0. */
    record Normal(double deviation) implements Initialiser {}

    /** Equally likely everywhere from {@code -bound} to {@code bound}. */
    record Uniform(double bound) implements Initialiser {}
}
