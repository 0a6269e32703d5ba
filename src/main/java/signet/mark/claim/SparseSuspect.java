package signet.mark.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import signet.mark.record.LayerMasks;
import signet.mark.record.OwnerRecord;
import signet.ticket.Layer;
import signet.ticket.Ticket;

/**
 * A suspect with the weights that count.
 *
 * @param ticket with a mask for every thinned layer
 * @param thinned names of those layers
 */
record SparseSuspect(Ticket ticket, List<String> thinned) {
    static SparseSuspect of(Ticket suspect, OwnerRecord record, Thinning thinning) {
        List<Layer> thinned = new ArrayList<>();
        for (LayerMasks masks : record.layers()) {
            Optional<Layer> layer = suspect.layer(masks.name());
            if (layer.isPresent() && thinning.thins(layer.get(), masks.marked())) {
                thinned.add(thinning.thinned(layer.get(), masks.marked()));
            }
        }
        return new SparseSuspect(
                suspect.replacing(thinned), thinned.stream().map(Layer::name).toList());
    }
}
