package signet.app.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The tickets that were open before, most recent first, each once.
 *
 * @param files at most {@link #LIMIT}
 */
public record RecentFiles(List<RecentFile> files) {
    /** How many are remembered. */
    public static final int LIMIT = 12;

    public static final RecentFiles NONE = new RecentFiles(List.of());

    public RecentFiles {
        files = files.stream().limit(LIMIT).toList();
    }

    /** This list with a file in first place; an older entry for the same path goes. */
    public RecentFiles with(RecentFile file) {
        return new RecentFiles(
                Stream.concat(Stream.of(file), without(file.path()).files.stream()).toList());
    }

    /** This list without a path. */
    public RecentFiles without(Path path) {
        Path wanted = path.toAbsolutePath().normalize();
        return new RecentFiles(files.stream().filter(f -> !f.path().equals(wanted)).toList());
    }
}
