package signet.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import signet.app.job.ProblemException;
import signet.app.job.Progress;
import signet.evidence.Verdict;
import signet.mark.record.OwnerRecord;

/**
 * A signature that a ticket carries, known by the record that its owner keeps beside it.
 *
 * @param record what the owner keeps
 * @param trainedSince whether the weights were trained after the mask was changed
 */
public record OwnSignature(OwnerRecord record, boolean trainedSince) {
    /**
     * Looks beside a ticket; empty where no record can be read there, or where the ticket does not
     * carry what the record says.
     *
     * @throws java.util.concurrent.CancellationException if {@code progress} throws it
     */
    public static Optional<OwnSignature> beside(OpenedTicket opened, Progress progress) {
        Path file = SignedTicket.recordBeside(opened.file().path());
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            OwnerRecord record = OwnerRecords.open(file);
            Verdict verdict = VerifyClaim.verify(opened, record, progress).finding().verdict();
            boolean trained = SignedTicket.isTrainedSince(opened.ticket());
            return verdict.supportsClaim()
                    ? Optional.of(new OwnSignature(record, trained))
                    : Optional.empty();
        } catch (ProblemException ofAnotherTicket) {
            return Optional.empty();
        }
    }
}
