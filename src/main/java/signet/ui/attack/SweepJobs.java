package signet.ui.attack;

import java.nio.file.Path;
import java.util.Set;

/**
 * Which sweeps are among the jobs, known by their folders.
 *
 * @param listed all of them
 * @param open those that wait or run
 */
public record SweepJobs(Set<Path> listed, Set<Path> open) {
    /** None. */
    static final SweepJobs NONE = new SweepJobs(Set.of(), Set.of());

    public SweepJobs {
        listed = Set.copyOf(listed);
        open = Set.copyOf(open);
    }
}
