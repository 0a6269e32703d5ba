package signet.prune;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import signet.net.Network;

/**
 * Puts a network back to an earlier state of its training, under the masks it has now (Frankle et
 * al., "Linear mode connectivity and the lottery ticket hypothesis", ICML 2020). Everything goes
 * back: the layers that are never pruned, and batch normalisation with its running statistics, too.
 */
public final class Rewinding {
    private Rewinding() {}

    /**
     * The network with the numbers of a stored state.
     *
     * @param ticket gives plan and masks
     * @param stored every parameter and buffer by {@code state_dict} name
     * @throws IllegalArgumentException in a sentence, if the state is not one of this network
     */
    public static Network rewind(Network ticket, Map<String, float[]> stored) {
        SequencedMap<String, float[]> values = new LinkedHashMap<>();
        ticket.values().forEach((name, now) -> values.put(name, value(name, now, stored)));
        for (String name : stored.keySet()) {
            if (!values.containsKey(name)) {
                throw new IllegalArgumentException(
                        "The state to rewind to has %s, which %s has not."
                                .formatted(name, ticket.plan().title()));
            }
        }
        return ticket.withValues(values);
    }

    private static float[] value(String name, float[] now, Map<String, float[]> stored) {
        float[] value = stored.get(name);
        if (value == null || value.length != now.length) {
            throw new IllegalArgumentException(
                    "The state to rewind to needs %,d values of %s, but has %s."
                            .formatted(
                                    now.length,
                                    name,
                                    value == null ? "none" : "%,d".formatted(value.length)));
        }
        return value;
    }
}
