package signet.prune;

import java.util.List;
import java.util.Map;
import signet.net.Network;

/** By what weights are told apart: the least important ones are pruned. */
public sealed interface Criterion permits Magnitude, RandomChoice, Snip, Grasp, SynFlow {
    /**
     * How important each weight is.
     *
     * @param layers names of the layers to prune: {@code layer1.0.conv1}
     * @return by layer name, row-major; what it says of pruned weights does not count
     */
    Map<String, float[]> scores(Network network, List<String> layers);

    /** In how many steps the weights go, each with fresh scores. */
    default int steps() {
        return 1;
    }
}
