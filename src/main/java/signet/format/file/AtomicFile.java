package signet.format.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only way to write a file: after a failure or a crash at any moment, the file is the old or
 * the new one, whole.
 *
 * <p>The content goes to a new file beside the target and to the disk; then that file takes the
 * target's name in one move. Symbolic links are followed. Where the move is impossible, or the file
 * has hard links, the content is written over the old one, of which a copy stays until that is
 * done.
 */
public final class AtomicFile {
    private static final String TEMPORARY = ".signet-";
    private static final String ENDING = ".tmp";
    private static final int BUFFER = 1 << 20;
    private static final int LINKS = 40;
    private static final int MOVES = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);

    private final DiskSteps disk;

    /**
     * A way of writing.
     *
     * @param disk the steps it takes; a test passes steps that fail
     */
    public AtomicFile(DiskSteps disk) {
        this.disk = disk;
    }

    /** What a file shall hold. */
    @FunctionalInterface
    public interface Content {
        /** Writes everything; the stream is buffered and closed by the caller. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** {@link #save} on the disk as it is. */
    public static void write(Path file, Content content) throws IOException {
        new AtomicFile(new DiskSteps()).save(file, content);
    }

    /**
     * Writes or replaces a file.
     *
     * @throws IOException if that is impossible; what was there before is then unharmed
     */
    public void save(Path file, Content content) throws IOException {
        Path target = followLinks(file.toAbsolutePath());
        Path fresh = target.resolveSibling(temporaryName());
        try {
            fill(fresh, content);
            replace(fresh, target);
        } finally {
            remove(fresh);
        }
        syncDirectory(target.getParent());
    }

    /** Also follows a link to a file that does not exist yet, which toRealPath would refuse. */
    private static Path followLinks(Path file) throws IOException {
        Path path = file;
        for (int i = 0; Files.isSymbolicLink(path); i++) {
            if (i == LINKS) {
                throw new FileSystemException(file.toString(), null, "its links form a ring");
            }
            path = path.resolveSibling(Files.readSymbolicLink(path));
        }
        return path;
    }

    /** Whether a file was being written when its process was killed: nobody needs it any more. */
    public static boolean isTemporary(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(TEMPORARY) && name.endsWith(ENDING);
    }

    /** Short, because the target's own name may be as long as the disk allows. */
    private static String temporaryName() {
        return TEMPORARY + UUID.randomUUID() + ENDING;
    }

    private void fill(Path fresh, Content content) throws IOException {
        try (FileChannel channel = disk.create(fresh)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
            content.writeTo(out);
            out.flush();
            disk.sync(channel);
        }
    }

    private void replace(Path fresh, Path target) throws IOException {
        if (!Files.exists(target)) {
            move(fresh, target);
        } else if (disk.hasHardLinks(target)) {
            overwrite(fresh, target);
        } else {
            disk.copyPermissions(target, fresh);
            move(fresh, target);
        }
    }

    private void move(Path fresh, Path target) throws IOException {
        Duration pause = FIRST_PAUSE;
        for (int i = 1; i < MOVES; i++) {
            try {
                disk.moveAtomically(fresh, target);
                return;
            } catch (AtomicMoveNotSupportedException e) {
                break;
            } catch (FileSystemException e) {
                // Windows refuses while a virus scanner or another program holds the target.
                disk.pause(pause);
                pause = pause.multipliedBy(2);
            }
        }
        try {
            disk.moveAtomically(fresh, target);
        } catch (FileSystemException e) {
            overwrite(fresh, target);
        }
    }

    private void overwrite(Path fresh, Path target) throws IOException {
        if (!Files.exists(target)) {
            writeFirst(fresh, target);
            return;
        }
        Path old = target.resolveSibling(temporaryName());
        try {
            disk.copyInto(target, old);
        } catch (IOException e) {
            remove(old);
            throw e;
        }
        try {
            disk.copyInto(fresh, target);
        } catch (IOException e) {
            restore(old, target, e);
        }
        remove(old);
    }

    private void writeFirst(Path fresh, Path target) throws IOException {
        try {
            disk.copyInto(fresh, target);
        } catch (IOException e) {
            remove(target);
            throw e;
        }
    }

    private void restore(Path old, Path target, IOException reason) throws IOException {
        try {
            disk.copyInto(old, target);
        } catch (IOException e) {
            reason.addSuppressed(e);
            throw new IOException(
                    "it was cut off while being written; what it held before is in "
                            + old.getFileName(),
                    reason);
        }
        remove(old);
        throw reason;
    }

    /** A file that stays behind is litter, not a loss: the save itself stands. */
    private void remove(Path temporary) {
        try {
            disk.delete(temporary);
        } catch (IOException e) {
            logger().warn("{} could not be removed", temporary, e);
        }
    }

    /** The new file is in place; some network disks and Windows cannot sync a folder. */
    private void syncDirectory(Path directory) {
        try {
            disk.syncDirectory(directory);
        } catch (IOException e) {
            logger().debug("{} could not be synced", directory, e);
        }
    }

    private static Logger logger() {
        return LoggerFactory.getLogger(AtomicFile.class);
    }
}
