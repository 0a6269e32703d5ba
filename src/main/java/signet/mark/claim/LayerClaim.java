package signet.mark.claim;

import java.util.List;
import java.util.Map;
import signet.mark.record.OwnerRecord;
import signet.ticket.Layer;
import signet.ticket.Ticket;

/**
 * A record's claim on the signed layer alone, as it lies: within milliseconds, for a person who
 * moves a slider. Other layers, exchanged channels and damaged symbols are {@link Verifier}'s.
 */
public final class LayerClaim {
    private final OwnerRecord record;

    public LayerClaim(OwnerRecord record) {
        this.record = record;
    }

    /**
     * Measures a layer in place of the one that carries the signature; of the masks only its own is
     * compared.
     *
     * @param suspect of the name and shape that the record says
     */
    public LayerFinding measure(Layer suspect) {
        Ticket alone = new Ticket(List.of(suspect), suspect.tensors(), Map.of());
        Looks looks = new Looks(record);
        for (Thinning thinning : Thinning.of(suspect, record)) {
            if (looks.take(Look.straight(SparseSuspect.of(alone, record, thinning)))) {
                break;
            }
        }
        Looks.Judged strongest = looks.strongest();
        return new LayerFinding(
                strongest.look().ticket().layer(suspect.name()).orElseThrow(),
                strongest.evidence());
    }
}
