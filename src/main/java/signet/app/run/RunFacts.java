package signet.app.run;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import signet.lab.Environment;
import signet.lab.RunEvent;
import signet.lab.RunFolder;
import signet.lab.RunResult;
import signet.lab.spec.RunSpec;

/**
 * Everything about a run, finished or not.
 *
 * @param name what a person calls it
 * @param environment what it ran on, once it was begun
 * @param result what came of it, once it is finished
 */
public record RunFacts(
        RunFolder folder,
        RunSpec spec,
        Optional<String> name,
        List<RunEvent> events,
        Optional<Environment> environment,
        Optional<RunResult> result) {
    public RunFacts {
        events = List.copyOf(events);
    }

    /**
     * Reads them.
     *
     * @throws IOException if something of the run is damaged, in a sentence
     */
    static RunFacts of(RunFolder folder) throws IOException {
        return new RunFacts(
                folder,
                folder.spec(),
                folder.name(),
                folder.events(),
                folder.environment(),
                folder.result());
    }

    /** The rounds so far, the dense network first. */
    public List<RunEvent.RoundDone> rounds() {
        return events.stream()
                .filter(RunEvent.RoundDone.class::isInstance)
                .map(RunEvent.RoundDone.class::cast)
                .toList();
    }

    /** The last epoch so far. */
    public Optional<RunEvent.EpochDone> lastEpoch() {
        return events.stream()
                .filter(RunEvent.EpochDone.class::isInstance)
                .map(RunEvent.EpochDone.class::cast)
                .reduce((earlier, later) -> later);
    }
}
