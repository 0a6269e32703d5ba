package signet.app.run;

import java.util.List;
import signet.app.files.Directories;
import signet.app.job.ProblemException;
import signet.app.job.Progress;

/** Finds a ticket: prunes a network round by round, or once. */
public final class PruneNetwork {
    private PruneNetwork() {}

    /** What to prune and how; what is left out is the preset's. */
    public record Parameters(
            WhatToTrain what,
            RecipeOptions recipe,
            SearchOptions search,
            ComputeOptions compute,
            RunOutput output) {}

    /**
     * Has a worker search, or looks up what came of the same search before.
     *
     * @param directories where runs are kept
     * @return one for each seed
     */
    public static List<FinishedRun> prune(
            Parameters given, Directories directories, Progress progress) throws ProblemException {
        return new RunWork(directories)
                .run(
                        given.recipe()
                                .replicates(
                                        RunSpecs.pruning(
                                                given.what(), given.recipe(), given.search())),
                        given.compute(),
                        given.output(),
                        progress);
    }
}
