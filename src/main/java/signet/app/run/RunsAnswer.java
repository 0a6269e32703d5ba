package signet.app.run;

import signet.lab.Run;
import signet.lab.RunComparison;
import signet.lab.Runs;

/** What is said of runs. */
public sealed interface RunsAnswer {
    /** All runs. */
    record Listed(Runs.Listing listing) implements RunsAnswer {}

    /** One run. */
    record Shown(Run run) implements RunsAnswer {}

    /** Runs beside each other, in the order in which they were asked for. */
    record Compared(RunComparison comparison) implements RunsAnswer {}

    /** A run that was brought to its end. */
    record Ended(FinishedRun run) implements RunsAnswer {}

    /**
     * A run that was renamed, thrown away, taken back or packed up.
     *
     * @param what became of it: {@code is in the trash}
     */
    record Changed(String run, String what) implements RunsAnswer {}
}
