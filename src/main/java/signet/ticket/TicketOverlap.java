package signet.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two tickets laid over each other, layer by layer; layers are paired by name.
 *
 * @param layers the pairs of equal shape, in the first ticket's order
 * @param onlyInA names of layers that the second ticket does not have
 * @param onlyInB names of layers that the first ticket does not have
 * @param mismatches pairs of different shape, which cannot be compared
 */
public record TicketOverlap(
        List<LayerOverlap> layers,
        List<String> onlyInA,
        List<String> onlyInB,
        List<ShapeMismatch> mismatches) {

    /**
     * One pair of layers.
     *
     * @param counted whether the paper's density counts the layer in either ticket
     */
    public record LayerOverlap(String name, boolean counted, MaskOverlap overlap) {}

    /** A layer whose shape differs between the tickets. */
    public record ShapeMismatch(String name, Shape a, Shape b) {}

    public TicketOverlap {
        layers = List.copyOf(layers);
        onlyInA = List.copyOf(onlyInA);
        onlyInB = List.copyOf(onlyInB);
        mismatches = List.copyOf(mismatches);
    }

    /** Compares all layers of two tickets. */
    public static TicketOverlap of(Ticket a, Ticket b) {
        Set<String> counted =
                Stream.of(a, b)
                        .flatMap(ticket -> ticket.countedLayers().stream())
                        .map(Layer::name)
                        .collect(Collectors.toSet());
        List<LayerOverlap> layers = new ArrayList<>();
        List<ShapeMismatch> mismatches = new ArrayList<>();
        for (Layer layer : a.layers()) {
            Optional<Layer> partner = b.layer(layer.name());
            if (partner.isEmpty()) {
                continue;
            }
            Layer other = partner.get();
            if (layer.shape().equals(other.shape())) {
                MaskOverlap overlap = MaskOverlap.of(layer.mask(), other.mask());
                layers.add(new LayerOverlap(layer.name(), counted.contains(layer.name()), overlap));
            } else {
                mismatches.add(new ShapeMismatch(layer.name(), layer.shape(), other.shape()));
            }
        }
        return new TicketOverlap(layers, missing(a, b), missing(b, a), mismatches);
    }

    private static List<String> missing(Ticket from, Ticket in) {
        return from.layers().stream()
                .map(Layer::name)
                .filter(name -> in.layer(name).isEmpty())
                .toList();
    }

    /** The overlap over the layers that the paper's density counts. */
    public MaskOverlap counted() {
        return sum(LayerOverlap::counted);
    }

    /** The overlap over all pairs, stem and classifier included. */
    public MaskOverlap everything() {
        return sum(layer -> true);
    }

    private MaskOverlap sum(Predicate<LayerOverlap> which) {
        return layers.stream()
                .filter(which)
                .map(LayerOverlap::overlap)
                .reduce(MaskOverlap.NONE, MaskOverlap::plus);
    }
}
