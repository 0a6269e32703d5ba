package signet.net;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import signet.net.plan.NetworkPlan;
import signet.ticket.Mask;

/**
 * A network with its numbers: plan, values by {@code state_dict} name, masks by layer name.
 *
 * <p>Values are float32, row-major, and must not be changed by whoever gets them.
 *
 * @param plan what it computes
 * @param values every parameter and float buffer, in {@code state_dict} order: {@code
 *     layer1.0.conv1.weight}, {@code bn1.running_mean}. Pruned weights may be non-zero here; only
 *     weight times mask counts
 * @param masks the pruned layers by module name: {@code layer1.0.conv1}
 */
public record Network(
        NetworkPlan plan, SequencedMap<String, float[]> values, SequencedMap<String, Mask> masks) {
    public Network {
        values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
        masks = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(masks));
    }

    /** The same numbers under other masks. */
    public Network withMasks(Map<String, Mask> others) {
        return new Network(plan, values, new LinkedHashMap<>(others));
    }

    /** Other numbers under the same masks. */
    public Network withValues(SequencedMap<String, float[]> others) {
        return new Network(plan, others, masks);
    }
}
