package signet.lab.sweep;

import java.util.ArrayList;
import java.util.List;
import signet.format.json.JsonArray;
import signet.format.json.JsonException;
import signet.format.json.JsonObject;
import signet.format.json.JsonValue;
import signet.lab.Environment.Session;

/**
 * What a sweep was computed with, once for each time that it was begun or gone on with.
 *
 * @param data names the images: training, validation and test
 * @param sessions in order
 */
public record SweepEnvironment(String data, List<Session> sessions) {
    public SweepEnvironment {
        sessions = List.copyOf(sessions);
    }

    SweepEnvironment and(Session session) {
        List<Session> all = new ArrayList<>(sessions);
        all.add(session);
        return new SweepEnvironment(data, all);
    }

    JsonObject toJson() {
        return JsonObject.builder()
                .put("version", 1)
                .put("data", data)
                .put(
                        "sessions",
                        new JsonArray(sessions.stream().<JsonValue>map(Session::toJson).toList()))
                .build();
    }

    static SweepEnvironment of(JsonObject json) throws JsonException {
        List<Session> sessions = new ArrayList<>();
        for (JsonValue value : json.get("sessions", JsonArray.class).values()) {
            if (!(value instanceof JsonObject session)) {
                throw json.problem("a session is %s".formatted(value.kind()));
            }
            sessions.add(Session.of(session));
        }
        return new SweepEnvironment(json.string("data"), sessions);
    }
}
