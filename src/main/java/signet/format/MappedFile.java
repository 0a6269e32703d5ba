package signet.format;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Puts a file into memory without reading it, and says plainly why it cannot. */
public final class MappedFile {
    private MappedFile() {}

    /**
     * The whole file, read-only. It stays mapped as long as any part of it is in use; the collector
     * of garbage ends that, because tensors are handed around freely and nobody could close them.
     *
     * @throws IOException with one sentence for a person, without the file's name
     */
    public static MemorySegment of(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            throw new IOException("This is a folder; choose a file in it.");
        }
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
        } catch (NoSuchFileException missing) {
            throw new IOException("There is no such file.", missing);
        } catch (AccessDeniedException denied) {
            throw new IOException("You have no permission to read this file.", denied);
        }
    }
}
