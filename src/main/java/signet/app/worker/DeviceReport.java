package signet.app.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import signet.format.json.JsonArray;
import signet.format.json.JsonException;
import signet.format.json.JsonObject;
import signet.format.json.JsonString;
import signet.format.json.JsonValue;
import signet.net.Engine.EngineFacts;

/**
 * What there is to compute with, as a check found it.
 *
 * @param build which PyTorch was asked, in words: {@code the build for the processor that comes
 *     with Signet}
 * @param engine what it says of itself; empty where it does not run
 * @param gpus a sentence on each GPU, or on why there is none
 * @param obstacle why it does not run, or not on a GPU, with what to do; may be empty
 */
public record DeviceReport(
        String build, Optional<EngineFacts> engine, List<String> gpus, String obstacle) {
    public DeviceReport {
        gpus = List.copyOf(gpus);
    }

    /** Whether networks can run as was asked for. */
    public boolean isUsable() {
        return engine.isPresent();
    }

    /** Everything in plain sentences. */
    public List<String> sentences() {
        return Stream.of(
                        engine.map(this::running).orElseGet(List::of),
                        gpus,
                        obstacle.isEmpty() ? List.<String>of() : List.of(obstacle))
                .flatMap(List::stream)
                .toList();
    }

    private List<String> running(EngineFacts facts) {
        String threads = facts.threads() == 1 ? "1 thread" : facts.threads() + " threads";
        List<String> about = new ArrayList<>();
        about.add("%s runs: %s.".formatted(facts.library(), build));
        about.add("It computes on %s with %s.".formatted(facts.device(), threads));
        if (!facts.notes().isEmpty()) {
            about.add(
                    "Also part of exact results: %s.".formatted(String.join(", ", facts.notes())));
        }
        return about;
    }

    /** To be sent, or printed for programs. */
    public JsonObject toJson() {
        JsonObject.Builder json =
                JsonObject.builder().put("usable", isUsable()).put("build", build);
        engine.ifPresent(facts ->
                json.put("library", facts.library())
                        .put("device", facts.device())
                        .put("threads", facts.threads())
                        .put("notes", strings(facts.notes())));
        return json.put("gpus", strings(gpus)).put("obstacle", obstacle).build();
    }

    private static JsonArray strings(List<String> texts) {
        return new JsonArray(texts.stream().<JsonValue>map(JsonString::new).toList());
    }

    /**
     * Reads what {@link #toJson} wrote.
     *
     * @throws JsonException if it is something else
     */
    static DeviceReport of(JsonObject json) throws JsonException {
        Optional<EngineFacts> engine =
                json.bool("usable")
                        ? Optional.of(
                                new EngineFacts(
                                        json.string("library"),
                                        json.string("device"),
                                        (int) json.longValue("threads"),
                                        strings(json, "notes")))
                        : Optional.empty();
        return new DeviceReport(
                json.string("build"), engine, strings(json, "gpus"), json.string("obstacle"));
    }

    private static List<String> strings(JsonObject json, String name) throws JsonException {
        List<String> texts = new ArrayList<>();
        for (JsonValue value : json.get(name, JsonArray.class).values()) {
            if (!(value instanceof JsonString(String text))) {
                throw json.problem("\"%s\" holds something that is no text".formatted(name));
            }
            texts.add(text);
        }
        return texts;
    }
}
