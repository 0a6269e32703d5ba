package signet.ui.jobs;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import signet.app.job.Progress;
import signet.app.worker.RunStatus;
import signet.app.worker.SweepStatus;
import signet.app.worker.WorkerMessage;
import signet.lab.RunEvent.RoundDone;
import signet.lab.RunEvent.Stepped;
import signet.lab.spec.RunSpec;

/** What a job last said. */
final class JobNews {
    private final Optional<RunStatus> status;
    private final SweepStatus sweep = new SweepStatus();
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
            case WorkerMessage.Swept(var event) -> {
                sweep.add(event);
                fraction = sweep.fraction();
                words = sweep.words();
            }
            case WorkerMessage.Finished _, WorkerMessage.Stopped _, WorkerMessage.Failed _ -> {}
        }
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
