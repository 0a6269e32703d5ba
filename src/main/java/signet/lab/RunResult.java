package signet.lab;

import java.util.ArrayList;
import java.util.List;
import signet.format.json.JsonArray;
import signet.format.json.JsonException;
import signet.format.json.JsonNumber;
import signet.format.json.JsonObject;
import signet.format.json.JsonValue;
import signet.lab.RunEvent.ControlDone;
import signet.lab.RunEvent.RoundDone;
import signet.ticket.Density;

/**
 * What came out of a run.
 *
 * @param dense the first round: the network before anything was pruned
 * @param ticket the round whose ticket is the result; the dense one where nothing was pruned
 * @param counts rounds kept with each ratio, in the order of the ratios: what the paper prints as
 *     (5, 1, 8, 1)
 * @param reason why it stopped, as a part of a sentence
 * @param sha256 of the result's file, in hexadecimal digits
 * @param controls control tickets, if there were some
 * @param seconds the whole run took, over all the times that it was gone on with
 */
public record RunResult(
        RoundDone dense,
        RoundDone ticket,
        List<Integer> counts,
        String reason,
        String sha256,
        List<ControlDone> controls,
        double seconds) {
    public RunResult {
        counts = List.copyOf(counts);
        controls = List.copyOf(controls);
    }

    /** The round whose ticket is the result, counted from 0. */
    public int round() {
        return ticket.round();
    }

    /** Of the result, over the layers that are pruned. */
    public Density density() {
        return new Density(ticket.kept(), ticket.total());
    }

    JsonObject toJson() {
        return JsonObject.builder()
                .put("version", 1)
                .put("dense", RunEventJson.write(dense))
                .put("ticket", RunEventJson.write(ticket))
                .put(
                        "counts",
                        new JsonArray(counts.stream().<JsonValue>map(JsonNumber::of).toList()))
                .put("reason", reason)
                .put("sha256", sha256)
                .put(
                        "controls",
                        new JsonArray(
                                controls.stream().<JsonValue>map(RunEventJson::write).toList()))
                .put("seconds", seconds)
                .build();
    }

    static RunResult of(JsonObject json) throws JsonException {
        List<Integer> counts = new ArrayList<>();
        for (JsonValue value : json.get("counts", JsonArray.class).values()) {
            if (value instanceof JsonNumber number) {
                counts.add((int) number.doubleValue());
            }
        }
        List<ControlDone> controls = new ArrayList<>();
        for (JsonValue value : json.get("controls", JsonArray.class).values()) {
            controls.add(event(json, value, ControlDone.class));
        }
        return new RunResult(
                event(json, json.get("dense", JsonObject.class), RoundDone.class),
                event(json, json.get("ticket", JsonObject.class), RoundDone.class),
                counts,
                json.string("reason"),
                json.string("sha256"),
                controls,
                json.doubleValue("seconds"));
    }

    private static <E extends RunEvent> E event(JsonObject json, JsonValue value, Class<E> kind)
            throws JsonException {
        if (value instanceof JsonObject object && kind.isInstance(RunEventJson.read(object))) {
            return kind.cast(RunEventJson.read(object));
        }
        throw json.problem("a round is missing where one should be");
    }
}
