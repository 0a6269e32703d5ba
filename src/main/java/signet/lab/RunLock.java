package signet.lab;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps two processes from writing to one run, or to one sweep. Whatever ends a process lets go of
 * it.
 */
public final class RunLock implements AutoCloseable {
    static final String FILE = "lock";

    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @throws RunException if another process has it
     */
    static RunLock take(RunFolder folder) throws IOException {
        return take(folder.path());
    }

    /**
     * Takes the lock of a folder that only one process may write to.
     *
     * @throws RunException if another process has it
     */
    public static RunLock take(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (isFree(channel)) {
            return new RunLock(channel);
        }
        channel.close();
        throw new RunException(
                "The work in %s is under way in another process; wait for it, or stop it there."
                        .formatted(folder));
    }

    /** Whether some process has the lock. */
    static boolean isTaken(RunFolder folder) throws IOException {
        return isTaken(folder.path());
    }

    /** Whether some process has the lock of a folder. */
    public static boolean isTaken(Path folder) throws IOException {
        if (Files.notExists(folder.resolve(FILE))) {
            return false;
        }
        try (FileChannel channel =
                FileChannel.open(folder.resolve(FILE), StandardOpenOption.WRITE)) {
            return !isFree(channel);
        }
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
