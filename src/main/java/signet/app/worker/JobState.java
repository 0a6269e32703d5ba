package signet.app.worker;

import java.time.Instant;
import java.util.List;
import signet.app.job.Problem;
import signet.format.json.JsonObject;

/** Where a job of the queue stands. */
public sealed interface JobState {
    /** Its turn has not come. */
    record Waiting() implements JobState {}

    /**
     * A worker does it.
     *
     * @param since when the worker was started
     * @param stopping whether it was asked to stop, which takes up to a step of training
     */
    record Running(Instant since, boolean stopping) implements JobState {}

    /** It is done; {@link WorkerRequest#resultOf} reads the answer. */
    record Done(JsonObject answer) implements JobState {}

    /** It could not be done, or its worker broke down; the last lines of the worker's log. */
    record Failed(Problem problem, List<String> lastLines) implements JobState {
        public Failed {
            lastLines = List.copyOf(lastLines);
        }
    }

    /** Somebody stopped it. */
    record Cancelled() implements JobState {}

    /** Whether it waits or runs. */
    default boolean isOpen() {
        return this instanceof Waiting || this instanceof Running;
    }
}
