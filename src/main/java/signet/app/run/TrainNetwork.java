package signet.app.run;

import java.util.List;
import signet.app.files.Directories;
import signet.app.job.ProblemException;
import signet.app.job.Progress;

/** Trains a network, under its masks if it has some. */
public final class TrainNetwork {
    private TrainNetwork() {}

    /** What to train and how; what is left out is the preset's. */
    public record Parameters(
            WhatToTrain what, RecipeOptions recipe, ComputeOptions compute, RunOutput output) {}

    /**
     * Has a worker train, or looks up what came of the same training before.
     *
     * @param directories where runs are kept
     * @return one for each seed
     */
    public static List<FinishedRun> train(
            Parameters given, Directories directories, Progress progress) throws ProblemException {
        return new RunWork(directories)
                .run(
                        given.recipe().replicates(RunSpecs.training(given.what(), given.recipe())),
                        given.compute(),
                        given.output(),
                        progress);
    }
}
