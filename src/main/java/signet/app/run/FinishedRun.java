package signet.app.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import signet.app.job.ProblemException;
import signet.lab.RunEvent;
import signet.lab.RunFolder;
import signet.lab.RunResult;
import signet.lab.spec.RunSpec;

/**
 * A run that is over.
 *
 * @param events everything that happened in it
 * @param isOld whether it was over before it was asked for
 * @param output where its ticket was also written
 */
public record FinishedRun(
        RunFolder folder,
        RunSpec spec,
        RunResult result,
        List<RunEvent> events,
        boolean isOld,
        Optional<Path> output) {
    public FinishedRun {
        events = List.copyOf(events);
    }

    /** The ticket that came out. */
    public Path ticket() {
        return folder.ticket(result.round());
    }

    /** The same run, with its ticket also written elsewhere if that was asked for. */
    FinishedRun saved(RunOutput to) throws ProblemException {
        to.write(ticket());
        return new FinishedRun(folder, spec, result, events, isOld, to.output());
    }

    /** The rounds of the search, the dense network first; one for training. */
    public List<RunEvent.RoundDone> rounds() {
        return events.stream()
                .filter(RunEvent.RoundDone.class::isInstance)
                .map(RunEvent.RoundDone.class::cast)
                .toList();
    }
}
