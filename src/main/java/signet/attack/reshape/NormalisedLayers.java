package signet.attack.reshape;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import signet.attack.AttackException;
import signet.ticket.Layer;
import signet.ticket.Tensor;
import signet.ticket.Ticket;

/**
 * Which batch normalisation follows which layer, by PyTorch's names: {@code bn1} after {@code
 * conv1}, {@code downsample.1} after {@code downsample.0}, {@code features.4} after {@code
 * features.3}.
 */
final class NormalisedLayers {
    static final String WEIGHT = ".weight";
    static final String BIAS = ".bias";
    static final String MEAN = ".running_mean";
    static final String VARIANCE = ".running_var";

    /** What a network's input is normalised with: colours, which nothing exchanges. */
    private static final String INPUT = "normalize.";

    private static final Pattern NUMBERED = Pattern.compile("(.*\\.)(\\d{1,6})");

    private final Map<String, Tensor> tensors;

    /** Name of the normalisation by name of the layer. */
    private final Map<String, String> norms = new LinkedHashMap<>();

    private NormalisedLayers(Ticket ticket) {
        tensors =
                ticket.tensors().stream()
                        .collect(Collectors.toMap(Tensor::name, Function.identity()));
        ticket.layers()
                .forEach(layer -> normOf(layer).ifPresent(norm -> norms.put(layer.name(), norm)));
    }

    /**
     * Finds the normalisation of every layer that has one.
     *
     * @throws AttackException if a tensor is left of which it is not known to what it belongs
     */
    static NormalisedLayers of(Ticket ticket) throws AttackException {
        NormalisedLayers layers = new NormalisedLayers(ticket);
        Set<String> known = new HashSet<>();
        for (Layer layer : ticket.layers()) {
            known.addAll(layers.vectors(layer));
        }
        for (Tensor tensor : ticket.tensors()) {
            boolean vector = tensor.shape().rank() == 1 && tensor.type().isFloating();
            if (vector && !known.contains(tensor.name()) && !tensor.name().startsWith(INPUT)) {
                throw AttackException.ticket(
                        "It is not known to which layer %s belongs, so that the channels cannot be changed without changing what the network computes."
                                .formatted(tensor.name()));
            }
        }
        return layers;
    }

    /** The tensors with one value for each output channel of a layer. */
    List<String> vectors(Layer layer) {
        Stream<String> bias = Stream.of(layer.name() + BIAS).filter(tensors::containsKey);
        Stream<String> norm =
                norm(layer).stream()
                        .flatMap(name -> Stream.of(WEIGHT, BIAS, MEAN, VARIANCE).map(name::concat));
        return Stream.concat(bias, norm.filter(tensors::containsKey)).toList();
    }

    /** The module that normalises what a layer puts out. */
    Optional<String> norm(Layer layer) {
        return Optional.ofNullable(norms.get(layer.name()));
    }

    /** A tensor that is there. */
    Tensor tensor(String name) {
        return tensors.get(name);
    }

    private Optional<String> normOf(Layer layer) {
        return candidate(layer.name())
                .filter(name -> {
                    Tensor mean = tensors.get(name + MEAN);
                    return mean != null
                            && mean.elements() == layer.shape().dimension(0)
                            && tensors.containsKey(name + VARIANCE);
                });
    }

    private static Optional<String> candidate(String layer) {
        int conv = layer.lastIndexOf("conv");
        if (conv > layer.lastIndexOf('.')) {
            return Optional.of(layer.substring(0, conv) + "bn" + layer.substring(conv + 4));
        }
        Matcher numbered = NUMBERED.matcher(layer);
        return numbered.matches()
                ? Optional.of(numbered.group(1) + (Integer.parseInt(numbered.group(2)) + 1))
                : Optional.empty();
    }
}
