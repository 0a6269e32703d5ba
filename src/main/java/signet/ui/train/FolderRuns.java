package signet.ui.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signet.lab.Run;
import signet.lab.RunFolder;
import signet.lab.Runs;
import signet.lab.spec.RunSpec;
import signet.ui.train.history.RunHistory;

/**
 * Runs on the disk, which the command line shares.
 *
 * @param runs where they are
 */
public record FolderRuns(Runs runs) implements RunStore {
    private static final Logger LOG = LoggerFactory.getLogger(FolderRuns.class);

    @Override
    public List<RunInfo> all() throws IOException {
        Runs.Listing listing = runs.list();
        listing.damaged().forEach(sentence -> LOG.warn("A run is left out: {}", sentence));
        return listing.runs().stream().map(FolderRuns::info).toList();
    }

    private static RunInfo info(Run run) {
        return new RunInfo(
                run.id(),
                run.name(),
                run.spec(),
                run.begun().orElse(Instant.EPOCH),
                run.underWay(),
                RunHistory.of(run.events()));
    }

    @Override
    public Path begin(RunSpec spec) throws IOException {
        return runs.begin(spec).path();
    }

    @Override
    public Optional<Path> ticket(String id, int round) {
        return Optional.of(folder(id).ticket(round)).filter(Files::exists);
    }

    @Override
    public void rename(String id, String name) throws IOException {
        folder(id).rename(name);
    }

    private RunFolder folder(String id) {
        return RunFolder.at(runs.folder().resolve(id));
    }

    @Override
    public void trash(String id) throws IOException {
        runs.trash(id);
    }

    @Override
    public void restore(String id) throws IOException {
        runs.restore(id);
    }

    @Override
    public void export(String id, Path zip) throws IOException {
        runs.export(id, zip);
    }
}
