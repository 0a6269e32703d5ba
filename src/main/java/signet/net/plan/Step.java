package signet.net.plan;

import java.util.List;

/**
 * One step of a network.
 *
 * @param op what it does
 * @param inputs indices of the steps whose outputs it takes; {@link #IMAGE} is the network's input
 */
public record Step(Op op, List<Integer> inputs) {
    /** Stands for the images themselves. */
    public static final int IMAGE = -1;

    public Step {
        inputs = List.copyOf(inputs);
    }
}
