package signet.app.attack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import signet.app.Parameter;
import signet.app.files.Directories;
import signet.app.job.Problem;
import signet.app.job.Problem.Kind;
import signet.app.job.ProblemException;
import signet.app.job.Problems;
import signet.app.job.Progress;
import signet.app.run.ComputeOptions;
import signet.app.worker.RunSweep;
import signet.app.worker.WorkerMessage;
import signet.app.worker.Workers;
import signet.data.DataSetException;
import signet.lab.RunException;
import signet.lab.spec.SpecException;
import signet.lab.sweep.Sweep;
import signet.lab.sweep.SweepDraft;
import signet.lab.sweep.SweepEvent;
import signet.lab.sweep.SweepFolder;
import signet.lab.sweep.SweepSpec;
import signet.report.attack.AttackTable;

/** Attacks signed tickets and controls in every way that a spec names. */
public final class SweepTickets {
    private static final String AGAIN = "Give the same command to go on.";

    private SweepTickets() {}

    /** Which sweep, and where its results go. */
    public record Parameters(
            @Parameter(
                            help =
                                    "The spec, a JSON file; src/docs/SWEEPS.md has one to begin with.",
                            positional = true)
                    Path spec,
            @Parameter(help = "Folder of the results; otherwise one among your sweeps.")
                    Optional<Path> output,
            @Parameter(help = "Compute the rows again that hold no measurement, then go on.")
                    boolean retryFailed,
            ComputeOptions compute) {}

    /** A sweep that is over. */
    public record Swept(SweepFolder folder, AttackTable table) {}

    /**
     * Has a worker begin a sweep, or go on with it.
     *
     * @param directories where sweeps are kept
     * @throws ProblemException if the spec cannot be used, or the sweep was stopped
     */
    public static Swept sweep(Parameters given, Directories directories, Progress progress)
            throws ProblemException {
        SweepSpec spec = read(given.spec());
        try {
            SweepFolder folder =
                    SweepFolder.of(
                            given.output()
                                    .orElseGet(() ->
                                            directories
                                                    .data()
                                                    .resolve("sweeps")
                                                    .resolve(spec.id())),
                            spec);
            RunSweep request =
                    new RunSweep(
                            folder.path(),
                            given.compute().choice(folder.lastEngine(), directories));
            if (given.retryFailed()) {
                Sweep.forgetFailed(folder);
            }
            run(request, directories, progress);
            return new Swept(folder, folder.table());
        } catch (IOException e) {
            throw new ProblemException(Problems.unexpected("The sweep", e));
        }
    }

    private static void run(RunSweep request, Directories directories, Progress progress)
            throws ProblemException {
        try {
            new Workers(directories)
                    .run(
                            request,
                            message -> {
                                if (message instanceof WorkerMessage.Swept(var event)) {
                                    progress.note(words(event));
                                }
                            });
        } catch (ProblemException e) {
            throw new ProblemException(e.problem().afterBreakdown(AGAIN));
        } catch (CancellationException e) {
            throw new ProblemException(
                    Problem.stopped(request.title(), "every cell that was done is kept", AGAIN, e));
        }
    }

    /** Where a sweep is, on one line. */
    public static String words(SweepEvent event) {
        return switch (event) {
            case SweepEvent.CellBegun(int cell, int cells, String label) ->
                    "cell %d of %d, %s".formatted(cell, cells, label);
            case SweepEvent.Working(
                            int cell,
                            int cells,
                            String label,
                            long done,
                            long total,
                            String unit) ->
                    "cell %d of %d, %s: %,d of %,d %s"
                            .formatted(cell, cells, label, done, total, unit);
            case SweepEvent.CellDone(int cell, int cells, var row) ->
                    "cell %d of %d done, %s".formatted(cell, cells, row.label());
            case SweepEvent.Auditing(long done, long total, String unit) ->
                    "audit of the controls: %,d of %,d %s".formatted(done, total, unit);
        };
    }

    private static SweepSpec read(Path spec) throws ProblemException {
        try {
            return SweepDraft.read(spec);
        } catch (SpecException | RunException | DataSetException e) {
            throw new ProblemException(
                    new Problem(
                            spec.getFileName() + " could not be used",
                            e.getMessage(),
                            "",
                            "",
                            Kind.BAD_INPUT,
                            Optional.of(e)));
        } catch (IOException e) {
            throw new ProblemException(Problems.opening(spec, e));
        }
    }
}
