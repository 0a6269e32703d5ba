package signet.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import signet.app.job.ProblemException;
import signet.app.job.Problems;
import signet.format.FileKind;
import signet.format.TicketFile;
import signet.format.TicketWriter;
import signet.format.file.AtomicFile;

/** Writes a ticket in another layout. */
public final class ConvertTicket {
    private ConvertTicket() {}

    /** The layouts that can be written. */
    public enum Layout {
        SAFETENSORS(FileKind.SAFETENSORS),
        PTH(FileKind.TORCH_ZIP);

        private final FileKind kind;

        Layout(FileKind kind) {
            this.kind = kind;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What to convert.
     *
     * @param in the ticket
     * @param out the file to write
     * @param to its layout; by its name where empty
     * @param force whether an existing file may be replaced
     */
    public record Parameters(
            @Parameter(help = "The ticket to read.", positional = true) Path in,
            @Parameter(help = "The file to write.", positional = true) Path out,
            @Parameter(help = "The layout to write; otherwise the name of OUT decides.")
                    Optional<Layout> to,
            @Parameter(help = "Replace OUT if it exists.") boolean force) {}

    /**
     * What was written.
     *
     * @param source the ticket that was read
     * @param file where it is now
     * @param kind its layout there
     * @param bytes length of the new file
     */
    public record Written(TicketFile source, Path file, FileKind kind, long bytes) {}

    static Written convert(Parameters given) throws ProblemException {
        Path out = given.out();
        FileKind kind =
                given.to()
                        .map(layout -> layout.kind)
                        .or(() -> NewFile.kindOfName(out))
                        .orElseThrow(() ->
                                NewFile.refusal(
                                        out,
                                        "Its name does not say which layout to write.",
                                        "Name it .safetensors or .pth, or give --to."));
        TicketFile source = OpenTicket.read(given.in());
        NewFile.requireFree(given.in(), out, given.force());
        try {
            AtomicFile.write(out, stream -> TicketWriter.write(source.ticket(), kind, stream));
            return new Written(source, out, kind, Files.size(out));
        } catch (IOException e) {
            throw new ProblemException(Problems.saving(out, e));
        } catch (InternalError fault) {
            throw new ProblemException(Problems.cutShort(given.in(), fault));
        } catch (IllegalArgumentException e) {
            throw NewFile.refusal(out, e.getMessage(), "Choose another layout.");
        }
    }
}
