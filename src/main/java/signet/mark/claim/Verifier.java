package signet.mark.claim;

import java.util.List;
import java.util.Optional;
import signet.evidence.Evidence;
import signet.evidence.Tries;
import signet.evidence.Verdict;
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
     * Reads the record's place in a suspect and measures the claim there. Where that does not
     * support the claim, the suspect's channels may have been exchanged: they are put back, and the
     * second comparison is paid for.
     *
     * @throws MarkException if the suspect lacks the layer that carries the signature
     * @throws java.util.concurrent.CancellationException if {@code progress} throws it
     */
    public static ClaimFinding verify(Ticket suspect, OwnerRecord record, MarkProgress progress)
            throws MarkException {
        requireLayer(suspect, record);
        progress.report(0, 2, "comparisons");
        SparseSuspect sparse = SparseSuspect.of(suspect, record);
        ClaimTest test = new ClaimTest(record);
        Evidence evidence = test.measure(sparse.ticket(), Tries.ONE, Tries.ONE);
        progress.report(1, 2, "comparisons");
        if (!record.rule().judge(evidence).supportsClaim()) {
            Optional<AlignedSuspect> aligned = AlignedSuspect.of(sparse.ticket(), record, progress);
            if (aligned.isPresent()) {
                return better(sparse, aligned.get(), record, test);
            }
        }
        return finding(sparse.ticket(), record, sparse.thinned(), 0, evidence);
    }

    /** The suspect in the owner's order if it shows more there, else as it is. */
    private static ClaimFinding better(
            SparseSuspect sparse, AlignedSuspect aligned, OwnerRecord record, ClaimTest test) {
        Tries both = Tries.of(2);
        Tries masks = both.plus(aligned.fitting());
        Evidence moved = test.measure(aligned.ticket(), both, masks);
        return record.rule().judge(moved) instanceof Verdict.Inconclusive
                ? finding(
                        sparse.ticket(),
                        record,
                        sparse.thinned(),
                        0,
                        test.measure(sparse.ticket(), both, both))
                : finding(
                        aligned.ticket(), record, sparse.thinned(), aligned.movedChannels(), moved);
    }

    private static ClaimFinding finding(
            Ticket read, OwnerRecord record, List<String> thinned, int moved, Evidence evidence) {
        return new ClaimFinding(
                Extractor.readKnown(read, record.placement(), record.symbol().profile()),
                thinned,
                moved,
                evidence,
                evidence.all().tries(),
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
