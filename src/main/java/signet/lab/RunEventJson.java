package signet.lab;

import signet.format.json.Json;
import signet.format.json.JsonException;
import signet.format.json.JsonObject;
import signet.lab.RunEvent.ControlDone;
import signet.lab.RunEvent.EpochDone;
import signet.lab.RunEvent.Finished;
import signet.lab.RunEvent.RoundDone;
import signet.lab.RunEvent.Stepped;
import signet.prune.control.Control;

/** An event as one line of JSON. */
public final class RunEventJson {
    private static final String KIND = "event";
    private static final String STEPPED = "step";
    private static final String EPOCH = "epoch";
    private static final String ROUND = "round";
    private static final String CONTROL = "control";
    private static final String FINISHED = "finished";

    private RunEventJson() {}

    /** The event on one line, without a line break. */
    public static String line(RunEvent event) {
        return Json.compact(write(event));
    }

    /** The event as an object with the member {@code event} first. */
    public static JsonObject write(RunEvent event) {
        JsonObject.Builder json = JsonObject.builder();
        return switch (event) {
            case Stepped step -> step(step, json.put(KIND, STEPPED)).build();
            case EpochDone epoch -> epoch(epoch, json.put(KIND, EPOCH)).build();
            case RoundDone round -> round(round, json.put(KIND, ROUND)).build();
            case ControlDone control -> control(control, json.put(KIND, CONTROL)).build();
            case Finished(int round, double seconds) ->
                    json.put(KIND, FINISHED).put(ROUND, round).put("seconds", seconds).build();
        };
    }

    private static JsonObject.Builder step(Stepped step, JsonObject.Builder json) {
        return json.put(ROUND, step.round())
                .put(EPOCH, step.epoch())
                .put("epochs", step.epochs())
                .put("step", step.step())
                .put("steps", step.steps())
                .put("loss", step.loss())
                .put("rate", step.rate())
                .put("imagesPerSecond", step.imagesPerSecond());
    }

    private static JsonObject.Builder epoch(EpochDone epoch, JsonObject.Builder json) {
        return json.put(ROUND, epoch.round())
                .put(EPOCH, epoch.epoch())
                .put("epochs", epoch.epochs())
                .put("loss", epoch.loss())
                .put("accuracy", epoch.accuracy())
                .put("validation", epoch.validation())
                .put("rate", epoch.rate())
                .put("seconds", epoch.seconds());
    }

    private static JsonObject.Builder round(RoundDone round, JsonObject.Builder json) {
        return json.put(ROUND, round.round())
                .put("ratio", round.ratio())
                .put("kept", round.kept())
                .put("total", round.total())
                .put("validation", round.validation())
                .put("test", round.test())
                .put("matched", round.matched());
    }

    private static JsonObject.Builder control(ControlDone control, JsonObject.Builder json) {
        return json.put(ROUND, control.round())
                .put("control", control.control().id())
                .put("kept", control.kept())
                .put("total", control.total())
                .put("validation", control.validation())
                .put("test", control.test());
    }

    /**
     * Reads one line.
     *
     * @throws JsonException if it is no event
     */
    public static RunEvent read(String line) throws JsonException {
        if (Json.parse(line) instanceof JsonObject json) {
            return read(json);
        }
        throw new JsonException("the line is not a JSON object", 0, 1);
    }

    /**
     * Reads one object.
     *
     * @throws JsonException if it is no event
     */
    public static RunEvent read(JsonObject json) throws JsonException {
        return switch (json.string(KIND)) {
            case STEPPED -> step(json);
            case EPOCH -> epoch(json);
            case ROUND -> round(json);
            case CONTROL -> control(json);
            case FINISHED -> new Finished(whole(json, ROUND), json.doubleValue("seconds"));
            default -> throw json.problem("there is no event \"%s\"".formatted(json.string(KIND)));
        };
    }

    private static Stepped step(JsonObject json) throws JsonException {
        return new Stepped(
                whole(json, ROUND),
                whole(json, EPOCH),
                whole(json, "epochs"),
                whole(json, "step"),
                whole(json, "steps"),
                json.doubleValue("loss"),
                json.doubleValue("rate"),
                json.doubleValue("imagesPerSecond"));
    }

    private static EpochDone epoch(JsonObject json) throws JsonException {
        return new EpochDone(
                whole(json, ROUND),
                whole(json, EPOCH),
                whole(json, "epochs"),
                json.doubleValue("loss"),
                json.doubleValue("accuracy"),
                json.doubleValue("validation"),
                json.doubleValue("rate"),
                json.doubleValue("seconds"));
    }

    private static RoundDone round(JsonObject json) throws JsonException {
        return new RoundDone(
                whole(json, ROUND),
                json.doubleValue("ratio"),
                json.longValue("kept"),
                json.longValue("total"),
                json.doubleValue("validation"),
                json.doubleValue("test"),
                json.bool("matched"));
    }

    private static ControlDone control(JsonObject json) throws JsonException {
        return new ControlDone(
                whole(json, ROUND),
                kind(json),
                json.longValue("kept"),
                json.longValue("total"),
                json.doubleValue("validation"),
                json.doubleValue("test"));
    }

    private static Control kind(JsonObject json) throws JsonException {
        try {
            return Control.byId(json.string("control"));
        } catch (IllegalArgumentException unknown) {
            throw json.problem(unknown.getMessage());
        }
    }

    private static int whole(JsonObject json, String name) throws JsonException {
        long value = json.longValue(name);
        if (value != (int) value) {
            throw json.problem("\"%s\" is too large".formatted(name));
        }
        return (int) value;
    }
}
