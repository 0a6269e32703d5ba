package signet.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import signet.app.job.Problem;
import signet.app.job.ProblemException;
import signet.app.job.Problems;
import signet.format.FileKind;

/** What a file must be like before it is written, in words where it is not. */
public final class NewFile {
    private NewFile() {}

    /** The layout that a name stands for. */
    public static Optional<FileKind> kindOfName(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".safetensors")) {
            return Optional.of(FileKind.SAFETENSORS);
        }
        boolean torch = name.endsWith(".pth") || name.endsWith(".pt") || name.endsWith(".pth.tar");
        return torch ? Optional.of(FileKind.TORCH_ZIP) : Optional.empty();
    }

    /**
     * Refuses a folder, the ticket that is read, and without {@code force} any file that exists.
     */
    public static void requireFree(Path in, Path out, boolean force) throws ProblemException {
        if (isSameFile(in, out)) {
            throw refusal(
                    out,
                    "It is the ticket that is being read, which stays as it is.",
                    "Choose another name.");
        }
        requireFree(out, force);
    }

    /** Refuses a folder, and without {@code force} any file that exists. */
    public static void requireFree(Path out, boolean force) throws ProblemException {
        if (Files.isDirectory(out)) {
            throw refusal(out, "It is a folder.", "Name a file in it.");
        }
        if (Files.exists(out) && !force) {
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

    /** Says why a file was not written. */
    public static ProblemException refusal(Path out, String reason, String advice) {
        return new ProblemException(
                Problem.usage(out.getFileName() + " was not written", reason, advice));
    }
}
