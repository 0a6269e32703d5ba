package signet.app.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import signet.app.Parameter;
import signet.app.files.Directories;
import signet.app.job.Problem;
import signet.app.job.ProblemException;
import signet.app.job.Problems;
import signet.app.job.Progress;
import signet.lab.Run;
import signet.lab.RunComparison;
import signet.lab.RunException;
import signet.lab.RunFolder;
import signet.lab.Runs;

/** Looks after runs. */
public final class ManageRuns {
    private ManageRuns() {}

    /** What can be done with runs. */
    public enum Action {
        LIST(0, 0),
        SHOW(1, 1),
        RESUME(1, 1),
        COMPARE(2, Integer.MAX_VALUE),
        START(1, 1),
        RENAME(2, 2),
        DELETE(1, 1),
        RESTORE(1, 1),
        EXPORT(1, 1);

        private final int least;
        private final int most;

        Action(int least, int most) {
            this.least = least;
            this.most = most;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

        private void check(List<String> runs) throws ProblemException {
            if (runs.size() < least || runs.size() > most) {
                String needed =
                        switch (this) {
                            case LIST -> "no run";
                            case SHOW, RESUME, DELETE, RESTORE, EXPORT -> "one run";
                            case RENAME -> "a run and its new name";
                            case COMPARE -> "two runs or more";
                            case START -> "the file of one spec";
                        };
                throw new ProblemException(
                        Problem.usage(
                                "Nothing was done",
                                "%s takes %s, not %d".formatted(this, needed, runs.size()),
                                ""));
            }
        }
    }

    /** What to do with which runs. */
    public record Parameters(
            @Parameter(help = "What to do; list where nothing is said.", positional = true)
                    Optional<Action> action,
            @Parameter(
                            help =
                                    "Runs by the start of their number or by their name; for start"
                                            + " the file of a spec, for rename the new name last.",
                            positional = true)
                    List<String> runs,
            @Parameter(
                            help =
                                    "For start and resume: folder of the images, where they lie"
                                            + " elsewhere than the spec says.")
                    Optional<Path> data,
            ComputeOptions compute,
            RunOutput output) {}

    /** Does to runs what was asked for. */
    public static RunsAnswer manage(Parameters given, Directories directories, Progress progress)
            throws ProblemException {
        Action action = given.action().orElse(Action.LIST);
        List<String> runs = given.runs();
        action.check(runs);
        RunWork work = new RunWork(directories);
        try {
            return switch (action) {
                case LIST -> new RunsAnswer.Listed(work.runs().list());
                case SHOW -> new RunsAnswer.Shown(Run.of(find(work.runs(), runs.getFirst())));
                case COMPARE -> new RunsAnswer.Compared(compare(work, runs));
                case RESUME ->
                        new RunsAnswer.Ended(
                                work.run(
                                        WrittenSpec.of(
                                                find(work.runs(), runs.getFirst()), given.data()),
                                        given.compute(),
                                        given.output(),
                                        progress));
                case START ->
                        new RunsAnswer.Ended(
                                work.run(
                                        WrittenSpec.in(Path.of(runs.getFirst()), given.data())
                                                .read(work.runs()),
                                        given.compute(),
                                        given.output(),
                                        progress));
                case RENAME, DELETE, RESTORE, EXPORT ->
                        new ChangeRuns(work.runs()).change(action, runs, given.output());
            };
        } catch (IOException e) {
            String what = runs.isEmpty() ? "The list of runs" : "The run " + runs.getFirst();
            throw new ProblemException(Problems.unexpected(what, e));
        }
    }

    static RunFolder find(Runs runs, String word) throws ProblemException, IOException {
        try {
            return runs.find(word);
        } catch (RunException e) {
            throw refusal(e, "Run signet runs to see all.");
        }
    }

    static ProblemException refusal(RunException e, String advice) {
        return new ProblemException(Problem.usage("Nothing was done", e.getMessage(), advice));
    }

    private static RunComparison compare(RunWork work, List<String> words)
            throws ProblemException, IOException {
        List<Run> runs = new ArrayList<>();
        for (String word : words) {
            runs.add(Run.of(find(work.runs(), word)));
        }
        return RunComparison.of(runs);
    }
}
