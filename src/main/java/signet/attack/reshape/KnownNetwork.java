package signet.attack.reshape;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import signet.attack.AttackException;
import signet.attack.Move;
import signet.net.Network;
import signet.net.UnfitTicketException;
import signet.net.plan.ChannelGroup;
import signet.net.plan.ChannelGroups;
import signet.net.plan.ParameterRole;
import signet.ticket.Layer;
import signet.ticket.Tensor;
import signet.ticket.Ticket;

/** A suspect of which it is known how its layers hang together. */
record KnownNetwork(Ticket suspect, Network network, List<ChannelGroup> groups) {
    /**
     * Recognises the network.
     *
     * @throws AttackException if it is none that can be run here
     */
    static KnownNetwork of(Ticket suspect) throws AttackException {
        Ticket shipped = suspect.shipped();
        try {
            Network network = Network.of(shipped);
            return new KnownNetwork(shipped, network, ChannelGroups.of(network.plan()));
        } catch (UnfitTicketException unknown) {
            throw AttackException.ticket(unknown.getMessage());
        }
    }

    /** What an attack does to one group of channels. */
    @FunctionalInterface
    interface Change {
        /** The changed network; {@code number} counts the groups from 0. */
        Network of(Network network, ChannelGroup group, int number, double strength);
    }

    /** An attack that changes every group by itself. */
    Move changing(Change change) {
        return new Move() {
            @Override
            public Ticket at(double strength) {
                return with(changed(groups, strength));
            }

            @Override
            public Layer layerAt(String name, double strength) {
                Layer layer = suspect.layer(name).orElseThrow();
                String weight = ParameterRole.WEIGHT.in(name);
                return network.values().containsKey(weight)
                        ? layer(layer, changed(within(weight), strength))
                        : layer;
            }

            private Network changed(List<ChannelGroup> some, double strength) {
                Network result = network;
                for (int i = 0; i < some.size(); i++) {
                    if (!some.get(i).slots().isEmpty()) {
                        result = change.of(result, some.get(i), i, strength);
                    }
                }
                return result;
            }
        };
    }

    /** The groups as far as one parameter shows them, for a look at that one alone. */
    private List<ChannelGroup> within(String parameter) {
        return groups.stream()
                .map(group ->
                        new ChannelGroup(
                                group.channels(),
                                group.slots().stream()
                                        .filter(slot -> slot.parameter().equals(parameter))
                                        .toList()))
                .toList();
    }

    /** The suspect with the numbers and masks of another network, in the form it had. */
    private Ticket with(Network changed) {
        Map<String, Layer> layers =
                suspect.layers().stream()
                        .collect(Collectors.toMap(Layer::name, Function.identity()));
        Stream<Tensor> others = suspect.tensors().stream().map(tensor -> vector(tensor, changed));
        Ticket vectors = Ticket.of(others.toList(), suspect.metadata());
        return vectors.replacing(
                changed.plan().layers().stream()
                        .map(layer -> layer(layers.get(layer.name()), changed))
                        .toList());
    }

    /** Numbers for each channel; counts of batches and the like stay. */
    private static Tensor vector(Tensor tensor, Network changed) {
        float[] values = changed.values().get(tensor.name());
        boolean replaced =
                values != null && tensor.shape().rank() == 1 && tensor.type().isFloating();
        return replaced ? Tensor.of(tensor.name(), tensor.shape(), values) : tensor;
    }

    private static Layer layer(Layer layer, Network changed) {
        float[] values = changed.values().get(ParameterRole.WEIGHT.in(layer.name()));
        Layer masked =
                layer.storedMask().isPresent()
                        ? layer.withMask(changed.masks().get(layer.name()))
                        : layer;
        String name = layer.weight().orElseThrow().name();
        return masked.withWeight(Tensor.of(name, layer.shape(), values));
    }
}
