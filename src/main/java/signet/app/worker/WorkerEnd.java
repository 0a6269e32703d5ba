package signet.app.worker;

import java.util.List;
import signet.app.job.Problem;
import signet.format.json.JsonObject;

/** How a worker process ended. */
public sealed interface WorkerEnd {
    /**
     * It did what it was asked for.
     *
     * @param result as {@link WorkerRequest#resultOf} reads it
     */
    record Done(JsonObject result) implements WorkerEnd {}

    /** Somebody stopped it. */
    record Cancelled() implements WorkerEnd {}

    /**
     * It could not do it, or broke down.
     *
     * @param lastLines of its log
     */
    record Failed(Problem problem, List<String> lastLines) implements WorkerEnd {
        public Failed {
            lastLines = List.copyOf(lastLines);
        }
    }
}
