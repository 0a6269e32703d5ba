package signet.app;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import signet.app.job.ProblemException;
import signet.app.job.Problems;
import signet.mark.MarkException;
import signet.mark.record.OwnerRecord;

/** Opens the records that owners keep. */
public final class OwnerRecords {
    private OwnerRecords() {}

    /**
     * Reads a record.
     *
     * @throws ProblemException if it cannot be read, is none, was changed since it was saved, or
     *     was written by a newer Signet
     */
    public static OwnerRecord open(Path file) throws ProblemException {
        if (Files.isDirectory(file)) {
            throw new ProblemException(Problems.folder(file));
        }
        try {
            return OwnerRecord.parse(Files.readAllBytes(file));
        } catch (ClosedByInterruptException e) {
            throw new CancellationException();
        } catch (IOException e) {
            throw new ProblemException(Problems.opening(file, e));
        } catch (MarkException e) {
            throw MarkProblems.of(file.getFileName() + " could not be used", e);
        }
    }
}
