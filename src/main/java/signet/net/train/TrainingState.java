package signet.net.train;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import signet.net.Network;

/**
 * Everything from which training goes on bit for bit.
 *
 * @param network the numbers now
 * @param momenta SGD's buffers by parameter name; empty before the first step
 * @param epoch the epoch to go on with, counted from 0
 * @param step the step of that epoch to go on with, counted from 0
 */
public record TrainingState(
        Network network, SequencedMap<String, float[]> momenta, int epoch, int step) {
    public TrainingState {
        momenta = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(momenta));
    }

    /** The start of training. */
    public static TrainingState start(Network network) {
        return new TrainingState(network, new LinkedHashMap<>(), 0, 0);
    }
}
