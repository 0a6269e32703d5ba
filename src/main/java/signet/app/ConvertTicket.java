package signet.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import signet.app.files.AtomicFile;
import signet.app.job.Problem;
import signet.app.job.ProblemException;
import signet.app.job.Problems;
import signet.format.FileKind;
import signet.format.TicketFile;
import signet.format.TicketWriter;

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

        private static Optional<Layout> ofName(Path file) {
            String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
            if (name.endsWith(".safetensors")) {
                return Optional.of(SAFETENSORS);
            }
            boolean torch =
                    name.endsWith(".pth") || name.endsWith(".pt") || name.endsWith(".pth.tar");
            return torch ? Optional.of(PTH) : Optional.empty();
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
                        .or(() -> Layout.ofName(out))
                        .orElseThrow(() ->
                                refusal(
                                        out,
                                        "Its name does not say which layout to write.",
                                        "Name it .safetensors or .pth, or give --to."))
                        .kind;
        TicketFile source = OpenTicket.read(given.in());
        requireFree(given);
        try {
            AtomicFile.write(out, stream -> TicketWriter.write(source.ticket(), kind, stream));
            return new Written(source, out, kind, Files.size(out));
        } catch (IOException e) {
            throw new ProblemException(Problems.saving(out, e));
        } catch (InternalError fault) {
            throw new ProblemException(Problems.cutShort(given.in(), fault));
        } catch (IllegalArgumentException e) {
            throw refusal(out, e.getMessage(), "Choose another layout.");
        }
    }

    private static void requireFree(Parameters given) throws ProblemException {
        Path out = given.out();
        if (Files.isDirectory(out)) {
            throw refusal(out, "It is a folder.", "Name a file in it.");
        }
        if (isSameFile(given.in(), out)) {
            throw refusal(
                    out,
                    "It is the ticket that is being read, which stays as it is.",
                    "Choose another name.");
        }
        if (Files.exists(out) && !given.force()) {
            throw refusal(out, "It exists already.", "Choose another name, or give --force.");
        }
    }

    private static boolean isSameFile(Path in, Path out) throws ProblemException {
        try {
            return Files.exists(out) && Files.isSameFile(in, out);
        } catch (IOException e) {
            throw new ProblemException(Problems.saving(out, e));
        }
    }

    private static ProblemException refusal(Path out, String reason, String advice) {
        return new ProblemException(
                Problem.usage(out.getFileName() + " was not written", reason, advice));
    }
}
