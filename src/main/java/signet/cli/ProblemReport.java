package signet.cli;

import java.util.List;
import signet.app.job.Problem;
import signet.format.json.JsonArray;
import signet.format.json.JsonObject;
import signet.format.json.JsonString;
import signet.format.json.JsonValue;

/** A problem for a program, in the place of the result that it asked for. */
final class ProblemReport {
    private ProblemReport() {}

    static JsonObject json(Problem problem) {
        JsonObject.Builder json =
                JsonObject.builder()
                        .put("title", problem.title())
                        .put("reason", problem.reason())
                        .put("place", problem.place())
                        .put("advice", problem.advice());
        problem.breakdown().ifPresent(end -> json.put("lastLines", lines(end.lastLines())));
        return JsonObject.builder().put("problem", json.build()).build();
    }

    private static JsonArray lines(List<String> lines) {
        return new JsonArray(lines.stream().<JsonValue>map(JsonString::new).toList());
    }
}
