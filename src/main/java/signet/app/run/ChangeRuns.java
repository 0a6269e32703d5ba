package signet.app.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import signet.app.NewFile;
import signet.app.job.Problem;
import signet.app.job.ProblemException;
import signet.app.job.Problems;
import signet.lab.RunException;
import signet.lab.RunFolder;
import signet.lab.Runs;

/** Renames runs, throws them away and takes them back, and packs them up. */
record ChangeRuns(Runs runs) {
    /**
     * Does it.
     *
     * @param words the run, and for a new name that
     * @param output where an export goes
     */
    RunsAnswer.Changed change(ManageRuns.Action action, List<String> words, RunOutput output)
            throws ProblemException, IOException {
        String run = words.getFirst();
        try {
            return switch (action) {
                case RENAME -> rename(run, words.getLast());
                case DELETE -> delete(run);
                case RESTORE -> restore(run);
                case EXPORT -> export(run, output);
                case LIST, SHOW, RESUME, COMPARE, START ->
                        throw new IllegalArgumentException("%s changes no run".formatted(action));
            };
        } catch (RunException e) {
            throw ManageRuns.refusal(e, "");
        }
    }

    private RunsAnswer.Changed rename(String word, String name)
            throws ProblemException, IOException {
        RunFolder run = ManageRuns.find(runs, word);
        run.rename(name);
        return new RunsAnswer.Changed(run.id(), "is now called \"%s\"".formatted(name.strip()));
    }

    private RunsAnswer.Changed delete(String word) throws ProblemException, IOException {
        RunFolder run = ManageRuns.find(runs, word);
        runs.trash(run.id());
        return new RunsAnswer.Changed(
                run.id(),
                "is in the trash; signet runs restore %s takes it back".formatted(run.id()));
    }

    private RunsAnswer.Changed restore(String word) throws IOException {
        String id = runs.findTrashed(word).id();
        runs.restore(id);
        return new RunsAnswer.Changed(id, "is out of the trash");
    }

    /** Writes what is needed to repeat a run into one zip file. */
    private RunsAnswer.Changed export(String word, RunOutput output)
            throws ProblemException, IOException {
        Path zip =
                output.output()
                        .orElseThrow(() ->
                                new ProblemException(
                                        Problem.usage(
                                                "Nothing was done",
                                                "an export needs a file",
                                                "Name it with --output run.zip.")));
        RunFolder run = ManageRuns.find(runs, word);
        NewFile.requireFree(zip, output.force());
        try {
            runs.export(run.id(), zip);
        } catch (IOException e) {
            throw new ProblemException(Problems.saving(zip, e));
        }
        return new RunsAnswer.Changed(run.id(), "is written to " + zip);
    }
}
