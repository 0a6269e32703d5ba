package signet.mark.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import signet.mark.extract.KeptRule;
import signet.mark.extract.LargestWeights;
import signet.mark.record.LayerMasks;
import signet.mark.record.OwnerRecord;
import signet.ticket.Layer;
import signet.ticket.Mask;
import signet.ticket.Ticket;

/**
 * A suspect whose dense layers are thinned to the density that the record says, so that fine-tuning
 * without the mask hides nothing.
 *
 * @param ticket with a mask for every thinned layer
 * @param thinned names of those layers
 */
record SparseSuspect(Ticket ticket, List<String> thinned) {
    /** From here on a layer was made dense again, whatever exact zeros it happens to hold. */
    private static final double DENSE = 0.9;

    static SparseSuspect of(Ticket suspect, OwnerRecord record) {
        List<Layer> thinned = new ArrayList<>();
        for (LayerMasks masks : record.layers()) {
            suspect.layer(masks.name())
                    .flatMap(layer -> thinned(layer, masks.marked()))
                    .ifPresent(thinned::add);
        }
        return new SparseSuspect(
                suspect.replacing(thinned), thinned.stream().map(Layer::name).toList());
    }

    private static Optional<Layer> thinned(Layer layer, Mask marked) {
        double density = marked.density().ratio();
        boolean wasPruned = density > 0 && density < DENSE;
        if (!wasPruned || layer.mask().density().ratio() < DENSE) {
            return Optional.empty();
        }
        return layer.weight()
                .map(weight -> LargestWeights.mask(weight, new KeptRule.Largest(density, false)))
                .map(layer::withMask);
    }
}
