package signet.app.worker;

import signet.app.job.Problem;
import signet.format.json.JsonObject;
import signet.lab.RunEvent;
import signet.lab.sweep.SweepEvent;

/** A line that a worker writes; the last one says how it ended. */
public sealed interface WorkerMessage {
    /**
     * How far it is.
     *
     * @param total amount in all, or {@link signet.app.job.Progress#UNKNOWN}
     * @param unit plural noun
     */
    record Progressed(long done, long total, String unit) implements WorkerMessage {}

    /** Something happened in a run. */
    record Ran(RunEvent event) implements WorkerMessage {}

    /** Something happened in a sweep. */
    record Swept(SweepEvent event) implements WorkerMessage {}

    /** It is done. */
    record Finished(JsonObject result) implements WorkerMessage {}

    /** It stopped because it was told to. */
    record Stopped() implements WorkerMessage {}

    /** It cannot be done. The cause of the problem stays in the worker's log. */
    record Failed(Problem problem) implements WorkerMessage {}
}
