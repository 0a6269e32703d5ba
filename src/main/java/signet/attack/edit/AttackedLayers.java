package signet.attack.edit;

import java.util.List;
import java.util.function.UnaryOperator;
import signet.attack.AttackException;
import signet.ticket.Layer;
import signet.ticket.LayerRole;
import signet.ticket.Mask;
import signet.ticket.Ticket;

/** Which layers of a ticket an attack strikes, in network order. */
public final class AttackedLayers {
    private AttackedLayers() {}

    /**
     * The layers that the paper's density counts; in a ticket of which nothing is pruned, all but
     * stem and classifier.
     */
    public static List<Layer> counted(Ticket suspect) {
        List<Layer> counted = suspect.countedLayers();
        return counted.isEmpty()
                ? suspect.layers().stream().filter(l -> l.role() == LayerRole.BODY).toList()
                : counted;
    }

    /** The same and the stem, pruned or not, as the published attacks on weights take it. */
    public static List<Layer> countedAndStem(Ticket suspect) {
        List<Layer> counted = counted(suspect);
        return suspect.layers().stream()
                .filter(layer -> layer.role() == LayerRole.STEM || counted.contains(layer))
                .toList();
    }

    /** The number of a layer in its ticket, for draws. */
    public static int number(Ticket suspect, Layer layer) {
        return suspect.layers().indexOf(layer);
    }

    /** A ticket with some of its layers changed. */
    public static Ticket changed(Ticket suspect, List<Layer> layers, UnaryOperator<Layer> change) {
        return suspect.replacing(layers.stream().map(change).toList());
    }

    /**
     * A ticket in which some layers keep everything. The zeros of pruned weights are values from
     * then on: only a stored mask can say so.
     *
     * @param layers of these names
     */
    public static Ticket lifted(Ticket ticket, List<Layer> layers) {
        List<Layer> own =
                layers.stream().map(layer -> ticket.layer(layer.name()).orElseThrow()).toList();
        return changed(ticket, own, layer -> layer.withMask(Mask.full(layer.shape())));
    }

    /**
     * Checks that a file holds weights.
     *
     * @throws AttackException if a layer has a mask only
     */
    public static void requireWeights(Ticket suspect) throws AttackException {
        for (Layer layer : suspect.layers()) {
            if (layer.weight().isEmpty()) {
                throw AttackException.ticket(
                        "This attack looks at weights, but the file holds only the mask of %s."
                                .formatted(layer.name()));
            }
        }
    }
}
