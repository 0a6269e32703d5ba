package signet.lab;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import signet.format.json.JsonArray;
import signet.format.json.JsonException;
import signet.format.json.JsonObject;
import signet.format.json.JsonString;
import signet.format.json.JsonValue;
import signet.net.Engine.EngineFacts;

/**
 * What a run was computed with, once for each time that it was begun or gone on with. Results are
 * equal bit for bit where library, device, threads and instruction set are.
 *
 * @param data names the images: training, validation and test
 * @param work how much there is to compute
 * @param sessions in order; never empty
 */
public record Environment(String data, Workload work, List<Session> sessions) {
    public Environment {
        sessions = List.copyOf(sessions);
    }

    /**
     * One time that the run was begun or gone on with.
     *
     * @param started when
     * @param signet version of the program
     * @param system operating system and Java
     * @param engine what computed
     */
    public record Session(Instant started, String signet, String system, EngineFacts engine) {
        /** From now on. */
        public static Session now(EngineFacts engine) {
            String system =
                    "%s %s, %s, Java %s"
                            .formatted(
                                    System.getProperty("os.name"),
                                    System.getProperty("os.version"),
                                    System.getProperty("os.arch"),
                                    Runtime.version());
            String version =
                    Objects.requireNonNullElse(
                            Environment.class.getPackage().getImplementationVersion(),
                            "not from a release");
            return new Session(Instant.now(), version, system, engine);
        }

        /** To be kept beside the results. */
        public JsonObject toJson() {
            return JsonObject.builder()
                    .put("started", started.toString())
                    .put("signet", signet)
                    .put("system", system)
                    .put("library", engine.library())
                    .put("device", engine.device())
                    .put("threads", engine.threads())
                    .put(
                            "notes",
                            new JsonArray(
                                    engine.notes().stream()
                                            .<JsonValue>map(JsonString::new)
                                            .toList()))
                    .build();
        }

        /**
         * Reads what {@link #toJson} wrote.
         *
         * @throws JsonException if it is something else
         */
        public static Session of(JsonObject json) throws JsonException {
            List<String> notes = new ArrayList<>();
            for (JsonValue note : json.get("notes", JsonArray.class).values()) {
                if (note instanceof JsonString(String text)) {
                    notes.add(text);
                }
            }
            try {
                return new Session(
                        Instant.parse(json.string("started")),
                        json.string("signet"),
                        json.string("system"),
                        new EngineFacts(
                                json.string("library"),
                                json.string("device"),
                                (int) json.longValue("threads"),
                                notes));
            } catch (DateTimeException e) {
                throw json.problem("\"started\" is no time");
            }
        }
    }

    Environment and(Session session) {
        List<Session> all = new ArrayList<>(sessions);
        all.add(session);
        return new Environment(data, work, all);
    }

    /** Whether everything was computed with the same library, device, threads and instructions. */
    public boolean isUniform() {
        return sessions.stream().map(Session::engine).distinct().count() == 1;
    }

    JsonObject toJson() {
        return JsonObject.builder()
                .put("version", 1)
                .put("data", data)
                .put("uniform", isUniform())
                .put("work", write(work))
                .put(
                        "sessions",
                        new JsonArray(sessions.stream().<JsonValue>map(Session::toJson).toList()))
                .build();
    }

    private static JsonObject write(Workload work) {
        return JsonObject.builder()
                .put("training", work.training())
                .put("validation", work.validation())
                .put("test", work.test())
                .put("multiplyAdds", work.multiplyAdds())
                .put("values", work.values())
                .build();
    }

    private static Workload work(JsonObject json) throws JsonException {
        return new Workload(
                (int) json.longValue("training"),
                (int) json.longValue("validation"),
                (int) json.longValue("test"),
                json.longValue("multiplyAdds"),
                json.longValue("values"));
    }

    static Environment of(JsonObject json) throws JsonException {
        List<Session> sessions = new ArrayList<>();
        for (JsonValue value : json.get("sessions", JsonArray.class).values()) {
            if (!(value instanceof JsonObject session)) {
                throw json.problem("a session is %s".formatted(value.kind()));
            }
            sessions.add(Session.of(session));
        }
        return new Environment(
                json.string("data"), work(json.get("work", JsonObject.class)), sessions);
    }
}
