package signet.lab.sweep;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import signet.lab.RunException;
import signet.lab.RunLock;

/**
 * A sweep that was begun, as far as it got.
 *
 * @param folder where it is kept
 * @param names of its signed tickets
 * @param done cells that have a row
 * @param cells in all
 * @param worked when a worker began with it last; empty where none did
 * @param finished whether nothing is left to be computed
 * @param underWay whether a process works on it now
 */
public record KeptSweep(
        Path folder,
        String names,
        int done,
        int cells,
        Optional<Instant> worked,
        boolean finished,
        boolean underWay) {
    /**
     * Looks into its folder.
     *
     * @throws RunException if that is none of a sweep, or damaged
     */
    public static KeptSweep of(SweepFolder folder) throws IOException {
        SweepSpec spec = folder.spec();
        int cells = spec.cells().size();
        int done = folder.table().rows().size();
        return new KeptSweep(
                folder.path(),
                spec.names(),
                done,
                cells,
                folder.environment().map(known -> known.sessions().getLast().started()),
                done == cells && folder.facts().isPresent(),
                RunLock.isTaken(folder.path()));
    }
}
