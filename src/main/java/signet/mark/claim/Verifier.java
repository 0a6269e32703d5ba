package signet.mark.claim;

import java.util.Optional;
import signet.evidence.Evidence;
import signet.evidence.Tries;
import signet.mark.MarkException;
import signet.mark.MarkProgress;
import signet.mark.extract.Extractor;
import signet.mark.record.OwnerRecord;
import signet.ticket.Shape;
import signet.ticket.Ticket;

/** Holds suspects against an owner's record. */
public final class Verifier {
    private Verifier() {}

    /**
     * Reads the record's place in a suspect and measures the claim there.
     *
     * @throws MarkException if the suspect lacks the layer that carries the signature
     * @throws java.util.concurrent.CancellationException if {@code progress} throws it
     */
    public static ClaimFinding verify(Ticket suspect, OwnerRecord record, MarkProgress progress)
            throws MarkException {
        requireLayer(suspect, record);
        progress.report(0, 2, "comparisons");
        SparseSuspect sparse = SparseSuspect.of(suspect, record);
        Evidence evidence = new ClaimTest(record).measure(sparse.ticket(), Tries.ONE);
        progress.report(1, 2, "comparisons");
        return new ClaimFinding(
                Extractor.readKnown(sparse.ticket(), record.placement(), record.symbol().profile()),
                sparse.thinned(),
                evidence,
                Tries.ONE,
                record.rule().judge(evidence));
    }

    /** Other layers may be missing or replaced, as a classifier is for another task. */
    private static void requireLayer(Ticket suspect, OwnerRecord record) throws MarkException {
        String name = record.placement().layer();
        Shape shape = record.layer(name).orElseThrow().marked().shape();
        Optional<Shape> found = suspect.layer(name).map(layer -> layer.shape());
        if (!found.equals(Optional.of(shape))) {
            throw MarkException.record(
                    "The record is of another ticket: its signature lies in %s of %s weights, and this ticket has %s."
                            .formatted(
                                    name,
                                    shape,
                                    found.map(other -> "%s there".formatted(other))
                                            .orElse("no such layer")));
        }
    }
}
