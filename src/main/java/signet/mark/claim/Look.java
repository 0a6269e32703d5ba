package signet.mark.claim;

import java.util.List;
import java.util.Optional;
import signet.evidence.Evidence;
import signet.evidence.Tries;
import signet.mark.MarkProgress;
import signet.mark.record.OwnerRecord;
import signet.ticket.Ticket;

/**
 * One way of looking at a suspect.
 *
 * @param ticket as it is read
 * @param thinned layers of which only the largest weights count
 * @param moved channels that were put back into the owner's order
 * @param fitting what choosing that order costs whole masks
 */
record Look(Ticket ticket, List<String> thinned, int moved, Tries fitting) {
    /** A suspect whose channels are taken to be in the owner's order. */
    static Look straight(SparseSuspect suspect) {
        return new Look(suspect.ticket(), suspect.thinned(), 0, Tries.ONE);
    }

    /** A suspect in the order that fits best; empty where that is its own. */
    static Optional<Look> aligned(
            SparseSuspect suspect, OwnerRecord record, MarkProgress progress) {
        return AlignedSuspect.of(suspect.ticket(), record, progress)
                .map(aligned ->
                        new Look(
                                aligned.ticket(),
                                suspect.thinned(),
                                aligned.movedChannels(),
                                aligned.fitting()));
    }

    /**
     * What this look proves.
     *
     * @param tries how many looks it was chosen from
     */
    Evidence measure(ClaimTest test, Tries tries) {
        return test.measure(ticket, tries, moved == 0 ? tries : tries.plus(fitting));
    }
}
