package signet.mark.claim;

import java.util.List;
import java.util.Map;
import signet.evidence.Evidence;
import signet.evidence.Tries;
import signet.mark.record.OwnerRecord;
import signet.ticket.Layer;
import signet.ticket.Ticket;

/**
 * A record's claim on the signed layer alone, as it lies: within milliseconds, for a person who
 * moves a slider. Other layers, exchanged channels and damaged symbols are {@link Verifier}'s.
 */
public final class LayerClaim {
    private final OwnerRecord record;
    private final ClaimTest test;

    public LayerClaim(OwnerRecord record) {
        this.record = record;
        this.test = new ClaimTest(record);
    }

    /**
     * Measures a layer in place of the one that carries the signature; of the masks only its own is
     * compared.
     *
     * @param suspect of the name and shape that the record says
     */
    public Evidence measure(Layer suspect) {
        Ticket alone = new Ticket(List.of(suspect), suspect.tensors(), Map.of());
        return test.measure(SparseSuspect.of(alone, record).ticket(), Tries.ONE, Tries.ONE);
    }
}
