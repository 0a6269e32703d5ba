package signet.app.worker;

import java.util.ArrayList;
import java.util.List;
import signet.format.json.JsonArray;
import signet.format.json.JsonException;
import signet.format.json.JsonObject;
import signet.format.json.JsonString;
import signet.format.json.JsonValue;
import signet.net.DeviceException;
import signet.net.Engine;
import signet.net.Engine.EngineFacts;

/** Asks what there is to compute with. */
public record CheckDevice(EngineChoice engine) implements WorkerRequest<EngineFacts> {
    static final String KIND = "check-device";

    @Override
    public JsonObject json() {
        JsonObject.Builder json = JsonObject.builder().put("request", KIND);
        engine.putInto(json);
        return json.build();
    }

    static CheckDevice of(JsonObject json) throws JsonException {
        return new CheckDevice(EngineChoice.of(json));
    }

    @Override
    public String title() {
        return "The check of " + engine.device();
    }

    @Override
    public JsonObject perform(WorkerContext context) throws DeviceException {
        try (Engine found = context.engine(engine)) {
            return json(found.facts());
        }
    }

    private static JsonObject json(EngineFacts facts) {
        List<JsonValue> notes = new ArrayList<>();
        facts.notes().forEach(note -> notes.add(new JsonString(note)));
        return JsonObject.builder()
                .put("library", facts.library())
                .put("device", facts.device())
                .put("threads", facts.threads())
                .put("notes", new JsonArray(notes))
                .build();
    }

    @Override
    public EngineFacts resultOf(JsonObject answer) throws JsonException {
        List<String> notes = new ArrayList<>();
        for (JsonValue note : answer.get("notes", JsonArray.class).values()) {
            if (note instanceof JsonString(String text)) {
                notes.add(text);
            }
        }
        return new EngineFacts(
                answer.string("library"),
                answer.string("device"),
                Math.toIntExact(answer.longValue("threads")),
                notes);
    }
}
