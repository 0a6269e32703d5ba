package signet.ui.jobs;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import signet.app.job.Progress;
import signet.app.worker.RunStatus;
import signet.app.worker.WorkerMessage;
import signet.lab.RunEvent.RoundDone;
import signet.lab.RunEvent.Stepped;
import signet.lab.spec.RunSpec;
import signet.lab.sweep.SweepEvent;

/** What a job last said. */
final class JobNews {
    private final Optional<RunStatus> status;
    private OptionalDouble fraction = OptionalDouble.empty();
    private String words = "";

    /**
     * @param spec of a job that is a run
     */
    JobNews(Optional<RunSpec> spec) {
        status = spec.map(RunStatus::new);
    }

    void hear(WorkerMessage message) {
        switch (message) {
            case WorkerMessage.Progressed(long done, long total, String unit) ->
                    progress(done, total, unit);
            case WorkerMessage.Ran(var event) -> {
                status.ifPresent(known -> known.add(event));
                words = status.map(RunStatus::words).orElse(words);
                if (event instanceof Stepped step) {
                    fraction = OptionalDouble.of(partOfRound(step));
                } else if (event instanceof RoundDone) {
                    fraction = OptionalDouble.of(1);
                }
            }
            case WorkerMessage.Swept(var event) -> sweep(event);
            case WorkerMessage.Finished _, WorkerMessage.Stopped _, WorkerMessage.Failed _ -> {}
        }
    }

    private void sweep(SweepEvent event) {
        switch (event) {
            case SweepEvent.Working(
                            int cell,
                            int cells,
                            String label,
                            long done,
                            long total,
                            _) -> {
                double part = total > 0 ? (double) done / total : 0;
                cells(cell - 1 + part, cells, "cell %d of %d · %s".formatted(cell, cells, label));
            }
            case SweepEvent.CellDone(int cell, int cells, _) ->
                    cells(cell, cells, "%d of %d cells".formatted(cell, cells));
            case SweepEvent.Auditing(long done, long total, String unit) ->
                    progress(done, total, unit);
        }
    }

    private void cells(double done, int cells, String what) {
        fraction = OptionalDouble.of(Math.clamp(done / Math.max(1, cells), 0, 1));
        words = what;
    }

    private static double partOfRound(Stepped step) {
        double epochs = step.epoch() - 1 + (double) step.step() / Math.max(1, step.steps());
        return Math.clamp(epochs / Math.max(1, step.epochs()), 0, 1);
    }

    private void progress(long done, long total, String unit) {
        boolean known = total != Progress.UNKNOWN && total > 0;
        fraction = known ? OptionalDouble.of((double) done / total) : OptionalDouble.empty();
        words =
                known
                        ? String.format(Locale.ROOT, "%,d of %,d %s", done, total, unit)
                        : String.format(Locale.ROOT, "%,d %s", done, unit);
    }

    /** Part of the round, or of everything where there are no rounds. */
    OptionalDouble fraction() {
        return fraction;
    }

    String words() {
        return words;
    }
}
