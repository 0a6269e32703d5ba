package signet.mark.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import signet.mark.MarkException;
import signet.mark.MarkProgress;
import signet.mark.record.OwnerRecord;
import signet.ticket.Layer;
import signet.ticket.Shape;
import signet.ticket.Ticket;

/** Holds suspects against an owner's record. */
public final class Verifier {
    private Verifier() {}

    /**
     * Reads the record's place in a suspect and measures the claim there. Where that does not
     * support the claim, the suspect may have been filled with weights, or its channels exchanged:
     * it is looked at again without its smallest weights and with its channels put back, and every
     * further look is paid for.
     *
     * @throws MarkException if the suspect lacks the layer that carries the signature
     * @throws java.util.concurrent.CancellationException if {@code progress} throws it
     */
    public static ClaimFinding verify(Ticket suspect, OwnerRecord record, MarkProgress progress)
            throws MarkException {
        Layer carrier = requireLayer(suspect, record);
        return look(suspect, carrier, record, progress).strongest().finding(record);
    }

    private static Looks look(
            Ticket suspect, Layer carrier, OwnerRecord record, MarkProgress progress) {
        Looks looks = new Looks(record);
        List<SparseSuspect> readings = new ArrayList<>();
        List<Thinning> thinnings = Thinning.of(carrier, record);
        for (Thinning thinning : thinnings) {
            progress.report(readings.size(), 2L * thinnings.size(), "comparisons");
            readings.add(SparseSuspect.of(suspect, record, thinning));
            if (looks.take(Look.straight(readings.getLast()))) {
                return looks;
            }
        }
        for (SparseSuspect reading : readings) {
            Optional<Look> aligned = Look.aligned(reading, record, progress);
            if (aligned.isPresent() && looks.take(aligned.get())) {
                return looks;
            }
        }
        return looks;
    }

    /** Other layers may be missing or replaced, as a classifier is for another task. */
    private static Layer requireLayer(Ticket suspect, OwnerRecord record) throws MarkException {
        String name = record.placement().layer();
        Shape shape = record.layer(name).orElseThrow().marked().shape();
        Optional<Layer> found = suspect.layer(name);
        return found.filter(layer -> layer.shape().equals(shape))
                .orElseThrow(() ->
                        MarkException.record(
                                "The record is of another ticket: its signature lies in %s of %s weights, and this ticket has %s."
                                        .formatted(
                                                name,
                                                shape,
                                                found.map(layer ->
                                                                "%s there".formatted(layer.shape()))
                                                        .orElse("no such layer"))));
    }
}
