package signet.app;

import java.nio.file.Path;
import signet.app.job.ProblemException;
import signet.app.job.Progress;
import signet.mark.MarkException;
import signet.mark.claim.ClaimFinding;
import signet.mark.claim.Verifier;
import signet.mark.record.OwnerRecord;

/** Holds a suspect against the record that an owner kept. */
public final class VerifyClaim {
    private VerifyClaim() {}

    /**
     * What to verify.
     *
     * @param file the suspect
     * @param record the owner's record
     */
    public record Parameters(
            @Parameter(
                            help = "The suspect: a .pt, .pth, .pth.tar, .safetensors or .npz file.",
                            positional = true)
                    Path file,
            @Parameter(help = "The owner's record, as embed wrote it.") Path record) {}

    /** A suspect, the record it was held against, and what came of it. */
    public record Verification(OpenedTicket suspect, OwnerRecord record, ClaimFinding finding) {}

    /**
     * Verifies a suspect that is open.
     *
     * @throws ProblemException if the record is of another ticket
     */
    public static Verification verify(OpenedTicket suspect, OwnerRecord record, Progress progress)
            throws ProblemException {
        try {
            return new Verification(
                    suspect, record, Verifier.verify(suspect.ticket(), record, progress::report));
        } catch (MarkException e) {
            throw MarkProblems.of(
                    suspect.file().path().getFileName() + " could not be verified", e);
        }
    }

    static Verification verify(Parameters given, Progress progress) throws ProblemException {
        OwnerRecord record = OwnerRecords.open(given.record());
        return verify(OpenTicket.open(given.file(), progress), record, progress);
    }
}
