package signet.app.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
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
        @Parameter(
                        help =
                                "Also write the ticket there, .safetensors or .pth; from several"
                                        + " seeds one each: ticket-seed1.pth.")
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

    /** Beside the file, under a name that says the seed: {@code ticket-seed2.pth}. */
    RunOutput ofSeed(long seed) {
        return new RunOutput(output.map(file -> file.resolveSibling(name(file, seed))), force);
    }

    private static String name(Path file, long seed) {
        String name = file.getFileName().toString();
        int stem =
                name.toLowerCase(Locale.ROOT).endsWith(".pth.tar")
                        ? name.length() - ".pth.tar".length()
                        : Math.max(0, name.lastIndexOf('.'));
        return "%s-seed%d%s".formatted(name.substring(0, stem), seed, name.substring(stem));
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
