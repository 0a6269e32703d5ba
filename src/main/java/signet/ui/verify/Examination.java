package signet.ui.verify;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import signet.app.ExtractSignature;
import signet.app.OpenedTicket;
import signet.app.Operations;
import signet.app.VerifyClaim;
import signet.app.job.ProblemException;
import signet.app.job.Progress;
import signet.app.job.Work;
import signet.mark.record.OwnerRecord;

/** Reads and tests a suspect by the operations that the command line has, too. */
final class Examination {
    private Examination() {}

    /** What lies in a file, and what it proves of a record's claim. */
    static Work<Suspect> of(Path file, Optional<LoadedRecord> record) {
        return progress -> {
            ExtractSignature.Extraction blind =
                    Operations.EXTRACT.run(
                            Operations.EXTRACT.given(Map.of("file", file)), progress);
            return new Suspect(
                    blind.suspect(), blind.report(), claim(blind.suspect(), record, progress));
        };
    }

    /** A suspect that was read before, held against another record or none. */
    static Work<Suspect> again(Suspect suspect, Optional<LoadedRecord> record) {
        return progress ->
                new Suspect(
                        suspect.ticket(),
                        suspect.blind(),
                        claim(suspect.ticket(), record, progress));
    }

    private static Optional<Claim> claim(
            OpenedTicket suspect, Optional<LoadedRecord> loaded, Progress progress) {
        if (loaded.isEmpty()) {
            return Optional.empty();
        }
        OwnerRecord record = loaded.get().record();
        try {
            return Optional.of(new Claim.Tested(VerifyClaim.verify(suspect, record, progress)));
        } catch (ProblemException otherNetwork) {
            return Optional.of(new Claim.Untestable(otherNetwork.problem().reason()));
        }
    }
}
