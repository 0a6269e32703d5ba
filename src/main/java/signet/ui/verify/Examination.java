package signet.ui.verify;

import java.nio.file.Path;
import java.util.Optional;
import signet.app.ExtractSignature;
import signet.app.Operations;
import signet.app.job.Work;

/** Reads a suspect by the operations that the command line has, too. */
final class Examination {
    private Examination() {}

    /** What lies in a file. */
    static Work<Suspect> of(Path file) {
        return progress -> {
            ExtractSignature.Extraction blind =
                    Operations.EXTRACT.run(ExtractSignature.Parameters.everywhere(file), progress);
            return new Suspect(blind.suspect(), blind.report(), Optional.empty());
        };
    }
}
