package signet.app.worker;

import java.util.Optional;
import signet.app.job.Problem;
import signet.app.job.Problem.Kind;
import signet.format.json.Json;
import signet.format.json.JsonException;
import signet.format.json.JsonObject;
import signet.lab.RunEventJson;
import signet.lab.sweep.SweepEventJson;

/** Messages of a worker as lines of JSON. */
final class WorkerMessageJson {
    private static final String KIND = "message";

    private WorkerMessageJson() {}

    static String line(WorkerMessage message) {
        return Json.compact(json(message));
    }

    private static JsonObject json(WorkerMessage message) {
        return switch (message) {
            case WorkerMessage.Progressed(long done, long total, String unit) ->
                    start("progress")
                            .put("done", done)
                            .put("total", total)
                            .put("unit", unit)
                            .build();
            case WorkerMessage.Ran(var event) ->
                    start("run").put("event", RunEventJson.write(event)).build();
            case WorkerMessage.Swept(var event) ->
                    start("sweep").put("event", SweepEventJson.write(event)).build();
            case WorkerMessage.Finished(JsonObject result) ->
                    start("finished").put("result", result).build();
            case WorkerMessage.Stopped() -> start("stopped").build();
            case WorkerMessage.Failed(Problem problem) ->
                    start("failed")
                            .put("title", problem.title())
                            .put("reason", problem.reason())
                            .put("place", problem.place())
                            .put("advice", problem.advice())
                            .put("kind", problem.kind().name())
                            .build();
        };
    }

    private static JsonObject.Builder start(String kind) {
        return JsonObject.builder().put(KIND, kind);
    }

    /**
     * @throws JsonException if the line is no message
     */
    static WorkerMessage parse(String line) throws JsonException {
        if (!(Json.parse(line) instanceof JsonObject json)) {
            throw new JsonException("the line is not a JSON object", 0, 1);
        }
        return switch (json.string(KIND)) {
            case "progress" ->
                    new WorkerMessage.Progressed(
                            json.longValue("done"), json.longValue("total"), json.string("unit"));
            case "run" ->
                    new WorkerMessage.Ran(RunEventJson.read(json.get("event", JsonObject.class)));
            case "sweep" ->
                    new WorkerMessage.Swept(
                            SweepEventJson.read(json.get("event", JsonObject.class)));
            case "finished" -> new WorkerMessage.Finished(json.get("result", JsonObject.class));
            case "stopped" -> new WorkerMessage.Stopped();
            case "failed" -> new WorkerMessage.Failed(problem(json));
            default -> throw json.problem("there is no such message");
        };
    }

    private static Problem problem(JsonObject json) throws JsonException {
        return new Problem(
                json.string("title"),
                json.string("reason"),
                json.string("place"),
                json.string("advice"),
                kind(json),
                Optional.empty());
    }

    private static Kind kind(JsonObject json) throws JsonException {
        try {
            return Kind.valueOf(json.string("kind"));
        } catch (IllegalArgumentException e) {
            throw json.problem("there is no such kind of problem");
        }
    }
}
