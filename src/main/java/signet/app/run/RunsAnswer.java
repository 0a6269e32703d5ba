package signet.app.run;

import java.util.List;

/** What is said of runs. */
public sealed interface RunsAnswer {
    /**
     * All runs, the newest first.
     *
     * @param damaged sentences about runs that cannot be read
     */
    record Listed(List<RunFacts> runs, List<String> damaged) implements RunsAnswer {
        public Listed {
            runs = List.copyOf(runs);
            damaged = List.copyOf(damaged);
        }
    }

    /** One run. */
    record Shown(RunFacts run) implements RunsAnswer {}

    /** Runs beside each other, in the order in which they were asked for. */
    record Compared(List<RunFacts> runs) implements RunsAnswer {
        public Compared {
            runs = List.copyOf(runs);
        }
    }

    /** A run that was brought to its end. */
    record Ended(FinishedRun run) implements RunsAnswer {}
}
