package signet.app.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import signet.format.json.JsonArray;
import signet.format.json.JsonBoolean;
import signet.format.json.JsonNumber;
import signet.format.json.JsonObject;
import signet.format.json.JsonString;
import signet.format.json.JsonValue;

/** A spec that says only what a person said; whoever reads it fills in the rest. */
final class SpecDraft {
    private final SequencedMap<String, JsonValue> members = new LinkedHashMap<>();
    private final SequencedMap<String, SequencedMap<String, JsonValue>> sections =
            new LinkedHashMap<>();

    /** Says something about the whole, if there is something to say. */
    SpecDraft put(String name, Optional<?> value) {
        value.ifPresent(given -> members.put(name, json(given)));
        return this;
    }

    /** Says something in a section, if there is something to say. */
    SpecDraft put(String section, String name, Optional<?> value) {
        value.ifPresent(given -> section(section).put(name, json(given)));
        return this;
    }

    private SequencedMap<String, JsonValue> section(String name) {
        return sections.computeIfAbsent(name, missing -> new LinkedHashMap<>());
    }

    private static JsonValue json(Object value) {
        return switch (value) {
            case JsonValue json -> json;
            case Boolean truth -> new JsonBoolean(truth);
            case Integer number -> JsonNumber.of(number);
            case Long number -> JsonNumber.of(number);
            case Double number -> JsonNumber.of(number);
            case Enum<?> constant -> new JsonString(constant.name().toLowerCase(Locale.ROOT));
            case List<?> values -> {
                List<JsonValue> all = new ArrayList<>();
                values.forEach(each -> all.add(json(each)));
                yield new JsonArray(all);
            }
            default -> new JsonString(value.toString());
        };
    }

    JsonObject json() {
        SequencedMap<String, JsonValue> all = new LinkedHashMap<>(members);
        sections.forEach((name, section) -> all.put(name, JsonObject.of(section)));
        return JsonObject.of(all);
    }
}
