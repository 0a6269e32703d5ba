package signet.prune;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import signet.net.Network;
import signet.net.plan.Parameter;
import signet.net.plan.ParameterRole;
import signet.ticket.Mask;

/** The masks of layers, full where nothing was pruned yet. */
final class PrunableMasks {
    private PrunableMasks() {}

    /**
     * One mask for each layer.
     *
     * @throws IllegalArgumentException in a sentence, if the network has no such layer
     */
    static SequencedMap<String, Mask> of(Network network, Collection<String> layers) {
        SequencedMap<String, Mask> masks = new LinkedHashMap<>();
        for (String layer : layers) {
            Mask mask = network.masks().get(layer);
            masks.put(layer, mask == null ? full(network, layer) : mask);
        }
        return masks;
    }

    private static Mask full(Network network, String layer) {
        return network.plan().parameters().stream()
                .filter(parameter -> parameter.role() == ParameterRole.WEIGHT)
                .filter(parameter -> parameter.module().equals(layer))
                .findFirst()
                .map(Parameter::shape)
                .map(Mask::full)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "%s has no layer %s.".formatted(network.plan().title(), layer)));
    }
}
