package signet.attack;

import signet.mark.ModuleRegion;
import signet.mark.Placement;
import signet.mark.record.OwnerRecord;
import signet.qr.symbol.EcLevel;
import signet.qr.symbol.QrVersion;
import signet.ticket.Layer;
import signet.ticket.Ticket;

/** What an attacker knows who knows where the signature lies: all but its text. */
public record KnownMark(Placement placement, QrVersion version, EcLevel level) {
    /** What the owner's record tells of it. */
    public static KnownMark of(OwnerRecord record) {
        return new KnownMark(
                record.placement(),
                record.symbol().profile().version(),
                record.symbol().profile().level());
    }

    /**
     * The layer that carries the signature.
     *
     * @throws AttackException if the ticket has no such layer
     */
    public Layer layerOf(Ticket suspect) throws AttackException {
        return suspect.layer(placement.layer())
                .orElseThrow(() ->
                        AttackException.ticket(
                                "The record is of another ticket: this one has no layer called %s."
                                        .formatted(placement.layer())));
    }

    /**
     * Which kernel stands for which module.
     *
     * @throws AttackException if the ticket has no such layer, or a smaller one
     */
    public ModuleRegion regionOf(Ticket suspect) throws AttackException {
        Layer layer = layerOf(suspect);
        try {
            return ModuleRegion.of(version, placement, layer.grid());
        } catch (IllegalArgumentException outside) {
            throw AttackException.ticket(outside.getMessage());
        }
    }
}
