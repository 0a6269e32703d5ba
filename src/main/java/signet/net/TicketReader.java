package signet.net;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import signet.data.ImageShape;
import signet.net.plan.NetworkPlan;
import signet.net.plan.Networks;
import signet.net.plan.Op.Weighted;
import signet.net.plan.Parameter;
import signet.net.plan.ParameterRole;
import signet.ticket.Layer;
import signet.ticket.Mask;
import signet.ticket.Shape;
import signet.ticket.Tensor;
import signet.ticket.Ticket;

/** Makes a network that runs of a ticket. Tensors that no network has are left out. */
final class TicketReader {
    private static final String MEAN = ParameterRole.MEAN.in(NetworkPlan.NORMALISATION);
    private static final String DEVIATION = ParameterRole.DEVIATION.in(NetworkPlan.NORMALISATION);

    private final Ticket ticket;
    private final Map<String, Tensor> tensors;

    private TicketReader(Ticket ticket) {
        this.ticket = ticket;
        this.tensors = byParameter(ticket);
    }

    static Network read(Ticket ticket, Optional<ImageShape> images) {
        if (ticket.layers().stream().noneMatch(layer -> layer.weight().isPresent())) {
            throw new UnfitTicketException(
                    "This ticket has no weights, only masks, so there is nothing to run.");
        }
        TicketWords words = new TicketWords(ticket.metadata());
        TicketReader reader = new TicketReader(ticket);
        NetworkPlan plan = new PlanFinder(reader.shapes()).find(images.or(words::images));
        NetworkPlan complete = reader.withNormalisation(plan, words);
        return new Network(complete, reader.values(complete), reader.masks(complete));
    }

    /** Tensors by the name that they have where nothing is pruned. */
    private static Map<String, Tensor> byParameter(Ticket ticket) {
        Map<String, Tensor> tensors = new HashMap<>();
        ticket.tensors().forEach(tensor -> tensors.put(tensor.name(), tensor));
        for (Layer layer : ticket.layers()) {
            layer.weight()
                    .ifPresent(
                            weight -> tensors.put(ParameterRole.WEIGHT.in(layer.name()), weight));
        }
        return tensors;
    }

    private Map<String, Shape> shapes() {
        return tensors.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().shape()));
    }

    /**
     * Adds the normalisation that the ticket speaks of or, if it does not, its architecture has.
     */
    private NetworkPlan withNormalisation(NetworkPlan plan, TicketWords words) {
        boolean stored = tensors.containsKey(MEAN) && tensors.containsKey(DEVIATION);
        boolean usual = Networks.kind(plan.id()).normalises() && stored;
        if (!words.normalises().orElse(usual)) {
            return plan;
        }
        List<Float> mean = pixels(MEAN, plan);
        List<Float> deviation = pixels(DEVIATION, plan);
        for (float value : deviation) {
            if (!(value > 0)) {
                throw new UnfitTicketException(
                        "%s of this ticket holds %s; only values above 0 can be divided by.",
                        DEVIATION, value);
            }
        }
        return plan.normalising(mean, deviation);
    }

    private List<Float> pixels(String name, NetworkPlan plan) {
        Tensor tensor = tensors.get(name);
        Shape channels = Shape.of(plan.input().channels());
        if (tensor == null || !tensor.shape().equals(channels)) {
            throw new UnfitTicketException(
                    "This ticket says that it normalises its images, so it needs %s with shape %s;"
                            + " it has %s.",
                    name, channels, tensor == null ? "none" : tensor.shape());
        }
        List<Float> values = new ArrayList<>();
        for (float value : tensor.floats()) {
            values.add(value);
        }
        return values;
    }

    private SequencedMap<String, float[]> values(NetworkPlan plan) {
        SequencedMap<String, float[]> values = new LinkedHashMap<>();
        for (Parameter parameter : plan.parameters()) {
            values.put(parameter.name(), values(parameter));
        }
        return values;
    }

    private float[] values(Parameter parameter) {
        Tensor tensor = tensors.get(parameter.name());
        if (tensor == null) {
            // Files of PyTorch before 0.4.1 do not count batches, and nothing is computed from it.
            return new float[1];
        }
        if (parameter.role() != ParameterRole.BATCHES && !tensor.type().isFloating()) {
            throw new UnfitTicketException(
                    "%s of this ticket holds %s; only floating-point values can be run.",
                    parameter.name(), tensor.type());
        }
        return tensor.floats();
    }

    private SequencedMap<String, Mask> masks(NetworkPlan plan) {
        Set<String> layers = plan.layers().stream().map(Weighted::name).collect(Collectors.toSet());
        SequencedMap<String, Mask> masks = new LinkedHashMap<>();
        for (Layer layer : ticket.prunedLayers()) {
            if (layers.contains(layer.name())) {
                masks.put(layer.name(), layer.mask());
            }
        }
        return masks;
    }
}
