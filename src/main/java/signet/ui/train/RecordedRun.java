package signet.ui.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import signet.lab.RunFolder;
import signet.lab.spec.RunSpec;
import signet.lab.spec.RunSpecJson;
import signet.lab.spec.SpecException;
import signet.ui.train.history.RunHistory;

/** A run that somebody recorded, in a folder of any name, to be looked at and no more. */
final class RecordedRun {
    private RecordedRun() {}

    /** Reads it; its folder's name is its own. */
    static RunInfo read(Path path) throws IOException {
        RunFolder folder = RunFolder.at(path);
        RunSpec spec = spec(folder);
        Instant begun =
                folder.environment()
                        .map(known -> known.sessions().getFirst().started())
                        .orElse(Instant.EPOCH);
        return new RunInfo(
                spec.id(),
                Optional.of(folder.id()),
                spec,
                begun,
                false,
                RunHistory.of(folder.events()));
    }

    private static RunSpec spec(RunFolder folder) throws IOException {
        try {
            return RunSpecJson.read(Files.readAllBytes(folder.specFile()));
        } catch (SpecException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
