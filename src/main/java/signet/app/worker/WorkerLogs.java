package signet.app.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The logs of the last workers, a file each. */
final class WorkerLogs {
    private static final int KEPT = 30;

    private final Path folder;

    WorkerLogs(Path folder) {
        this.folder = folder;
    }

    /** A new log; the oldest make room for it. */
    Path next() throws IOException {
        Files.createDirectories(folder);
        for (Path old : oldest()) {
            Files.deleteIfExists(old);
        }
        return Files.createTempFile(folder, "worker-", ".log");
    }

    private List<Path> oldest() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted(Comparator.comparing(WorkerLogs::lastWritten).reversed())
                    .skip(KEPT - 1L)
                    .toList();
        }
    }

    /** Another Signet may tidy up at the same moment. */
    private static FileTime lastWritten(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }
}
