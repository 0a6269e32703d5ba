package signet.mark.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signet.evidence.Tries;
import signet.mark.MarkProgress;
import signet.mark.align.ChannelAligner;
import signet.mark.align.ChannelMap;
import signet.mark.align.ChannelOrder;
import signet.mark.record.LayerMasks;
import signet.mark.record.OwnerRecord;
import signet.ticket.Layer;
import signet.ticket.Mask;
import signet.ticket.Ticket;

/**
 * A suspect whose channels were put back into the owner's order. The layer that carries the
 * signature takes no part in finding the order, so what is read there needs no correction; the
 * other layers were fitted, and their overlap has to pay for it (watermark science, section 1.3).
 *
 * @param ticket with its masks in the owner's order
 * @param movedChannels how many channels were not in their place
 * @param fitting log2 of the orders that could have been chosen
 */
record AlignedSuspect(Ticket ticket, int movedChannels, Tries fitting) {
    /** The suspect in the owner's order; empty where no other order than its own fits better. */
    static Optional<AlignedSuspect> of(Ticket suspect, OwnerRecord record, MarkProgress progress) {
        ChannelMap map = ChannelMap.of(suspect);
        Map<String, Mask> owner = new HashMap<>();
        Map<String, Mask> theirs = new HashMap<>();
        for (LayerMasks masks : record.layers()) {
            if (!masks.name().equals(record.placement().layer())) {
                owner.put(masks.name(), masks.marked());
            }
            suspect.layer(masks.name()).ifPresent(layer -> theirs.put(layer.name(), layer.mask()));
        }
        ChannelOrder order = ChannelAligner.align(map, owner, theirs, progress);
        return order.isUnchanged()
                ? Optional.empty()
                : Optional.of(
                        new AlignedSuspect(
                                inOrder(suspect, theirs, order), order.moved(), fitting(map)));
    }

    private static Ticket inOrder(Ticket suspect, Map<String, Mask> masks, ChannelOrder order) {
        List<Layer> layers =
                suspect.layers().stream()
                        .filter(layer -> masks.containsKey(layer.name()))
                        .map(layer -> layer.withMask(order.restore(layer.name(), layer.mask())))
                        .toList();
        return suspect.replacing(layers);
    }

    private static Tries fitting(ChannelMap map) {
        Tries tries = Tries.ONE;
        for (int set = 0; set < map.sets(); set++) {
            tries = tries.aligning(map.set(set).length);
        }
        return tries;
    }
}
