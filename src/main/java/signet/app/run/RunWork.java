package signet.app.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import signet.app.files.Directories;
import signet.app.job.Problem;
import signet.app.job.ProblemException;
import signet.app.job.Problems;
import signet.app.job.Progress;
import signet.app.worker.RunExperiment;
import signet.app.worker.RunStatus;
import signet.app.worker.WorkerMessage;
import signet.app.worker.Workers;
import signet.lab.RunFolder;
import signet.lab.RunResult;
import signet.lab.Runs;
import signet.lab.spec.RunSpec;

/**
 * Does runs in workers and tells what comes of them.
 *
 * @param directories where runs are kept
 */
record RunWork(Directories directories) {
    /** All runs of this user. */
    Runs runs() {
        return new Runs(directories.data().resolve("runs"));
    }

    /**
     * Begins a run, or goes on with it, or looks up what came of it.
     *
     * @throws ProblemException if it cannot be done, or was stopped
     */
    FinishedRun run(RunSpec spec, ComputeOptions compute, RunOutput output, Progress progress)
            throws ProblemException {
        output.check();
        return run(spec, compute, progress).saved(output);
    }

    /**
     * Does replicates one after the other; only then are their tickets written elsewhere, so that
     * the same words go on where they were stopped.
     */
    List<FinishedRun> run(
            List<RunSpec> replicates, ComputeOptions compute, RunOutput output, Progress progress)
            throws ProblemException {
        int count = replicates.size();
        if (count == 1) {
            return List.of(run(replicates.getFirst(), compute, output, progress));
        }
        for (RunSpec spec : replicates) {
            output.ofSeed(spec.recipe().seed()).check();
        }
        List<FinishedRun> finished = new ArrayList<>();
        for (RunSpec spec : replicates) {
            String which = "Seed %d of %d".formatted(finished.size() + 1, count);
            finished.add(run(spec, compute, new PrefixedProgress(which, progress)));
        }
        for (int i = 0; i < count; i++) {
            FinishedRun run = finished.get(i);
            finished.set(i, run.saved(output.ofSeed(run.spec().recipe().seed())));
        }
        return finished;
    }

    private FinishedRun run(RunSpec spec, ComputeOptions compute, Progress progress)
            throws ProblemException {
        try {
            return run(runs().begin(spec), compute, progress);
        } catch (IOException e) {
            throw new ProblemException(Problems.unexpected("The run " + spec.id(), e));
        }
    }

    /** Goes on with a run, or looks up what came of it. */
    FinishedRun run(RunFolder folder, ComputeOptions compute, Progress progress)
            throws ProblemException, IOException {
        RunSpec spec = folder.spec();
        Optional<RunResult> before = folder.result();
        if (before.isEmpty()) {
            work(
                    new RunExperiment(
                            folder.path(), compute.choice(folder.lastEngine(), directories)),
                    spec,
                    progress);
        }
        RunResult result = folder.result().orElseThrow();
        return new FinishedRun(
                folder, spec, result, folder.events(), before.isPresent(), Optional.empty());
    }

    private void work(RunExperiment request, RunSpec spec, Progress progress)
            throws ProblemException {
        RunStatus status = new RunStatus(spec);
        String resume = "Run signet runs resume %s to go on.".formatted(spec.id());
        try {
            new Workers(directories)
                    .run(
                            request,
                            message -> {
                                if (message instanceof WorkerMessage.Ran(var event)) {
                                    status.add(event);
                                    progress.note(status.words());
                                }
                            });
        } catch (ProblemException e) {
            throw new ProblemException(e.problem().afterBreakdown(resume));
        } catch (CancellationException e) {
            throw new ProblemException(
                    Problem.stopped(request.title(), "what it has done so far is kept", resume, e));
        }
    }
}
