package signet.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import signet.app.OwnerRecords;
import signet.app.files.Directories;
import signet.app.job.Progress;
import signet.app.job.Work;
import signet.app.run.ComputeOptions;
import signet.app.worker.RunSweep;
import signet.app.worker.WorkerMessage;
import signet.app.worker.Workers;
import signet.evidence.ClaimRule;
import signet.lab.sweep.Strike;
import signet.lab.sweep.SweepCell;
import signet.lab.sweep.SweepEvent;
import signet.lab.sweep.SweepFolder;
import signet.lab.sweep.SweepSpec;
import signet.report.attack.AttackName;
import signet.ui.attack.Sweeper;
import signet.ui.attack.plan.SweepPlan;
import signet.ui.attack.plan.SweepSpecs;
import signet.ui.attack.result.CellKey;

/** Runs sweeps in workers, in a folder named by their spec, so that the same one goes on. */
final class WorkerSweeper implements Sweeper {
    private final Directories directories;
    private final Executor window;

    /**
     * @param directories where sweeps are kept
     * @param window runs what it is given on the window's thread, in turn
     */
    WorkerSweeper(Directories directories, Executor window) {
        this.directories = directories;
        this.window = window;
    }

    @Override
    public Work<Path> sweep(SweepPlan plan, Listener listener) {
        return progress -> {
            SweepSpec spec = SweepSpecs.of(plan);
            ClaimRule rule = OwnerRecords.open(plan.record()).rule();
            List<CellKey> attacks = attacks(spec);
            int rows = spec.cells().size();
            window.execute(() -> listener.begun(attacks, rows, rule));
            SweepFolder folder = SweepFolder.among(directories.data().resolve("sweeps"), spec);
            RunSweep request =
                    new RunSweep(
                            folder.path(),
                            ComputeOptions.AUTO.choice(folder.lastEngine(), directories));
            new Workers(directories)
                    .run(
                            request,
                            message -> {
                                if (message instanceof WorkerMessage.Swept(var event)) {
                                    hear(event, listener, progress);
                                }
                            });
            return folder.path();
        };
    }

    /** The places of the table, each once whatever the seeds. */
    private static List<CellKey> attacks(SweepSpec spec) {
        return spec.cells().stream()
                .filter(planned -> !planned.ticket().subject().isControl())
                .map(planned -> key(planned.cell()))
                .distinct()
                .toList();
    }

    private static CellKey key(SweepCell cell) {
        return new CellKey(
                cell.strike().map(Strike::name).orElse(AttackName.NONE),
                cell.strike().flatMap(Strike::shown));
    }

    private void hear(SweepEvent event, Listener listener, Progress progress) {
        switch (event) {
            case SweepEvent.CellDone(int cell, int cells, var row) -> {
                window.execute(() -> listener.done(row));
                progress.report(cell, cells, "rows");
            }
            case SweepEvent.Working working ->
                    progress.report(working.cell() - 1, working.cells(), "rows");
            case SweepEvent.Auditing auditing ->
                    progress.report(auditing.done(), auditing.total(), auditing.unit());
        }
    }
}
