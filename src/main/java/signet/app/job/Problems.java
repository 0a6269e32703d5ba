package signet.app.job;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Optional;
import signet.app.job.Problem.Kind;
import signet.data.DataSetException;
import signet.format.MalformedFileException;
import signet.lab.RunException;
import signet.lab.spec.SpecException;
import signet.net.DeviceException;
import signet.net.UnfitTicketException;
import signet.net.train.NonFiniteLossException;

/** Puts failures into words, once, so that every part of the program says the same. */
public final class Problems {
    private static final String CUT_SHORT =
            "The file was cut short or replaced by another program while it was open";
    private static final String OTHER_COPY = "Copy the file again, or open another one.";

    private static final Words FULL_DISK =
            new Words("The disk is full.", "Free some space and repeat.");

    private Problems() {}

    /** The content of a file cannot be a ticket. */
    public static Problem opening(Path file, MalformedFileException e) {
        return new Problem(
                notOpened(file),
                e.getMessage(),
                e.place(),
                e.isSound() ? "" : OTHER_COPY,
                Kind.BAD_INPUT,
                Optional.of(e));
    }

    /** A file reads well, but what it holds contradicts itself, such as a mask with a 0.5 in it. */
    public static Problem opening(Path file, RuntimeException e) {
        return new Problem(
                notOpened(file), e.getMessage(), "", OTHER_COPY, Kind.BAD_INPUT, Optional.of(e));
    }

    /** A file cannot be read at all. */
    public static Problem opening(Path file, IOException e) {
        Words words =
                switch (e.getCause() instanceof FileSystemException disk ? disk : e) {
                    case NoSuchFileException _ ->
                            new Words("There is no file of this name.", "Check the path.");
                    case AccessDeniedException _ ->
                            new Words(
                                    "Your account may not read it.",
                                    "Change its permissions, or copy it elsewhere.");
                    default -> new Words(reasonOf(e), "Copy it to a local disk and open it there.");
                };
        return words.problem(notOpened(file), Kind.BAD_INPUT, e);
    }

    /**
     * Another program took bytes away from a file that is in use.
     *
     * @param fault the virtual machine's answer to a page of a mapped file that is gone
     */
    public static Problem cutShort(Path file, InternalError fault) {
        return new Words(CUT_SHORT, "Open it again when the other program is done.")
                .problem(notOpened(file), Kind.BAD_INPUT, fault);
    }

    /** A folder was given where a file is wanted. */
    public static Problem folder(Path folder) {
        return new Problem(
                notOpened(folder),
                "It is a folder.",
                "",
                "Open one of the files in it.",
                Kind.BAD_INPUT,
                Optional.empty());
    }

    /** A file cannot be written. */
    public static Problem saving(Path file, IOException e) {
        Words words =
                switch (e) {
                    case NoSuchFileException _, NotDirectoryException _ ->
                            new Words("Its folder does not exist.", "Make the folder first.");
                    case AccessDeniedException _ ->
                            new Words(
                                    "Your account may not write there.", "Choose another folder.");
                    case FileAlreadyExistsException _ ->
                            new Words("It exists already.", "Choose another name.");
                    default ->
                            isDiskFull(e)
                                    ? FULL_DISK
                                    : new Words(reasonOf(e), "Choose another folder.");
                };
        return words.problem(fileName(file) + " could not be saved", Kind.FAILED, e);
    }

    /** A failure that ended work, in its own words where it has some for a person. */
    public static Problem unexpected(String what, Throwable e) {
        String title = what + " could not be finished";
        return switch (e) {
            case OutOfMemoryError _ ->
                    new Words(
                                    "There is not enough memory for it.",
                                    "Close other tickets, or start with more memory (-Xmx).")
                            .problem(title, Kind.FAILED, e);
            case ReadOnlyFileSystemException _ ->
                    new Words("The disk is read-only.", "Choose another folder.")
                            .problem(title, Kind.FAILED, e);
            case IOException disk when isDiskFull(disk) -> FULL_DISK.problem(title, Kind.FAILED, e);
            case FileSystemException disk when disk.getReason() != null ->
                    new Words("%s: %s".formatted(disk.getReason(), disk.getFile()), "")
                            .problem(title, Kind.FAILED, e);
            case DataSetException _, UnfitTicketException _ ->
                    new Words(reasonOf(e), "").problem(title, Kind.BAD_INPUT, e);
            case SpecException _, DeviceException _, NonFiniteLossException _, RunException _ ->
                    new Words(reasonOf(e), "").problem(title, Kind.FAILED, e);
            case InternalError fault when isLostPage(fault) ->
                    new Words(CUT_SHORT, "Open it again.").problem(title, Kind.FAILED, e);
            default ->
                    new Words(reasonOf(e), "The log has the details.")
                            .problem(title, Kind.FAILED, e);
        };
    }

    private record Words(String reason, String advice) {
        Problem problem(String title, Kind kind, Throwable cause) {
            return new Problem(title, reason, "", advice, kind, Optional.of(cause));
        }
    }

    private static String notOpened(Path file) {
        return fileName(file) + " could not be opened";
    }

    private static String fileName(Path file) {
        Path name = file.getFileName();
        return (name == null ? file : name).toString();
    }

    private static boolean isLostPage(InternalError fault) {
        return String.valueOf(fault.getMessage()).contains("unsafe memory access");
    }

    private static boolean isDiskFull(IOException e) {
        String message = String.valueOf(e.getMessage());
        return message.contains("No space left")
                || message.contains("not enough space")
                || message.contains("quota");
    }

    private static String reasonOf(Throwable e) {
        String text =
                switch (e) {
                    case FileSystemException disk when disk.getReason() != null -> disk.getReason();
                    case NoSuchFileException gone -> "There is no " + gone.getFile();
                    case AccessDeniedException denied ->
                            "Your account may not use " + denied.getFile();
                    case NotDirectoryException file ->
                            "A folder is needed, and %s is none".formatted(file.getFile());
                    default -> e.getMessage();
                };
        return text == null || text.isBlank() ? e.getClass().getSimpleName() : text;
    }
}
