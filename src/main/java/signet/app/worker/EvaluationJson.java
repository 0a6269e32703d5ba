package signet.app.worker;

import java.util.ArrayList;
import java.util.List;
import signet.format.json.JsonArray;
import signet.format.json.JsonException;
import signet.format.json.JsonNull;
import signet.format.json.JsonNumber;
import signet.format.json.JsonObject;
import signet.format.json.JsonString;
import signet.format.json.JsonValue;
import signet.net.Evaluation;

/** An evaluation as JSON. A loss that is no number, as of a network gone astray, is null. */
final class EvaluationJson {
    private static final String LOSS = "loss";

    private EvaluationJson() {}

    static JsonObject write(EvaluateTicket.Answer answer) {
        Evaluation evaluation = answer.evaluation();
        double loss = evaluation.loss();
        List<JsonValue> rows = new ArrayList<>();
        for (long[] row : evaluation.confusion()) {
            List<JsonValue> counts = new ArrayList<>();
            for (long count : row) {
                counts.add(JsonNumber.of(count));
            }
            rows.add(new JsonArray(counts));
        }
        List<JsonValue> classes =
                answer.classes().stream().<JsonValue>map(JsonString::new).toList();
        return JsonObject.builder()
                .put("data", answer.data())
                .put("classes", new JsonArray(classes))
                .put("images", evaluation.images())
                .put("top5", evaluation.top5())
                .put(LOSS, Double.isFinite(loss) ? JsonNumber.of(loss) : new JsonNull())
                .put("confusion", new JsonArray(rows))
                .build();
    }

    static EvaluateTicket.Answer read(JsonObject json) throws JsonException {
        boolean astray = json.get(LOSS, JsonValue.class) instanceof JsonNull;
        List<JsonValue> rows = json.get("confusion", JsonArray.class).values();
        long[][] confusion = new long[rows.size()][];
        for (int i = 0; i < confusion.length; i++) {
            confusion[i] = row(json, rows.get(i));
        }
        List<String> classes =
                json.get("classes", JsonArray.class).values().stream()
                        .map(name -> name instanceof JsonString(String text) ? text : "")
                        .toList();
        Evaluation evaluation =
                new Evaluation(
                        json.longValue("images"),
                        json.longValue("top5"),
                        astray ? Double.NaN : json.doubleValue(LOSS),
                        confusion);
        return new EvaluateTicket.Answer(json.string("data"), classes, evaluation);
    }

    private static long[] row(JsonObject json, JsonValue row) throws JsonException {
        if (!(row instanceof JsonArray(List<JsonValue> counts))) {
            throw json.problem("\"confusion\" must be rows of counts");
        }
        long[] values = new long[counts.size()];
        for (int i = 0; i < values.length; i++) {
            if (!(counts.get(i) instanceof JsonNumber count) || count.exactLong().isEmpty()) {
                throw json.problem("\"confusion\" must be rows of counts");
            }
            values[i] = count.exactLong().getAsLong();
        }
        return values;
    }
}
