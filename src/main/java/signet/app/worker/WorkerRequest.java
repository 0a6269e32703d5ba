package signet.app.worker;

import signet.format.json.JsonException;
import signet.format.json.JsonObject;

/**
 * What a worker can be asked for: how it is written, what the worker does, and how its result is
 * read.
 *
 * @param <R> the result
 */
public sealed interface WorkerRequest<R> extends Worker.Task
        permits CheckDevice, DownloadCuda, EvaluateTicket, FolderRequest, RunAttack {
    /** Its kind and what belongs to it. */
    JsonObject json();

    /**
     * Reads what {@link #perform} answered.
     *
     * @throws JsonException if that was something else
     */
    R resultOf(JsonObject answer) throws JsonException;

    /** What computes. */
    EngineChoice engine();

    /** Whether asking again goes on where it stopped, instead of starting over. */
    default boolean goesOn() {
        return false;
    }

    /**
     * Reads a request.
     *
     * @throws JsonException if it is none
     */
    static WorkerRequest<?> of(JsonObject json) throws JsonException {
        return switch (json.string("request")) {
            case CheckDevice.KIND -> CheckDevice.of(json);
            case DownloadCuda.KIND -> DownloadCuda.of(json);
            case EvaluateTicket.KIND -> EvaluateTicket.of(json);
            case RunExperiment.KIND -> RunExperiment.of(json);
            case RunSweep.KIND -> RunSweep.of(json);
            case RunAttack.KIND -> RunAttack.of(json);
            default -> throw json.problem("there is no such request");
        };
    }
}
