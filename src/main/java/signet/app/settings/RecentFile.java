package signet.app.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A ticket that was open before.
 *
 * @param path where it was, absolute
 * @param density kept / total by the paper's convention when it was open; empty where unknown
 * @param when last opened
 * @param note one line about it, such as {@code sample}; may be empty
 */
public record RecentFile(Path path, Optional<Double> density, Instant when, String note) {
    public RecentFile {
        path = path.toAbsolutePath().normalize();
    }

    /** Whether it is still there. Asks the disk, so not for the thread that draws. */
    public boolean exists() {
        return Files.isRegularFile(path);
    }
}
