package signet.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import signet.data.Split;
import signet.net.Engine.EngineFacts;

/** Writes down what a run is computed with, each time that it is begun or gone on with. */
final class RunRecord {
    private RunRecord() {}

    /**
     * Begins another session of a run.
     *
     * @throws RunException if the images are not those it was begun with
     */
    static void begin(RunFolder folder, EngineFacts facts, Split images, Workload work)
            throws IOException {
        String digest = RunData.digest(images);
        Environment.Session now = Environment.Session.now(facts);
        Optional<Environment> before = folder.environment();
        if (before.isPresent() && !before.get().data().equals(digest)) {
            throw new RunException(
                    "The run %s was begun with other images than these, so it cannot go on; start it anew."
                            .formatted(folder.id()));
        }
        Environment environment =
                before.map(known -> known.and(now))
                        .orElseGet(() -> new Environment(digest, work, List.of(now)));
        folder.save(environment);
        folder.log(
                "%s with %s on %s, %d threads."
                        .formatted(
                                Files.exists(folder.checkpoint()) ? "Gone on" : "Begun",
                                facts.library(),
                                facts.device(),
                                facts.threads()));
        if (!environment.isUniform()) {
            folder.log(
                    "It was begun with other software or another number of threads: its bits can differ from those of a run that was not.");
        }
    }
}
