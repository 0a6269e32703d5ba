package signet.app.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import signet.app.NewFile;
import signet.app.Parameter;
import signet.app.job.ProblemException;
import signet.app.job.Problems;
import signet.format.FileKind;
import signet.format.MalformedFileException;
import signet.format.TicketFile;
import signet.format.TicketWriter;
import signet.format.file.AtomicFile;

/** Where the ticket of a run goes, beside the folder of the run. */
public record RunOutput(
        @Parameter(help = "Also write the ticket there, .safetensors or .pth.")
                Optional<Path> output,
        @Parameter(help = "Replace OUTPUT if it exists.") boolean force) {
    /** Nowhere else. */
    public static final RunOutput NONE = new RunOutput(Optional.empty(), false);

    /** Refuses a file that could not be written in the end, before anything is computed. */
    void check() throws ProblemException {
        if (output.isPresent()) {
            kind(output.get());
            NewFile.requireFree(output.get(), force);
        }
    }

    private static FileKind kind(Path file) throws ProblemException {
        return NewFile.kindOfName(file)
                .orElseThrow(() ->
                        NewFile.refusal(
                                file,
                                "Its name does not say which layout to write.",
                                "Name it .safetensors or .pth."));
    }

    void write(Path ticket) throws ProblemException {
        if (output.isEmpty()) {
            return;
        }
        Path file = output.get();
        FileKind kind = kind(file);
        try {
            TicketFile source = TicketFile.open(ticket);
            AtomicFile.write(file, out -> TicketWriter.write(source.ticket(), kind, out));
        } catch (MalformedFileException e) {
            throw new ProblemException(Problems.opening(ticket, e));
        } catch (IOException e) {
            throw new ProblemException(Problems.saving(file, e));
        }
    }
}
