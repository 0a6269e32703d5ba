package signet.ui.train.form;

import java.util.LinkedHashMap;
import java.util.Map;
import signet.format.json.JsonObject;
import signet.format.json.JsonValue;

/** Members of members of an object. */
final class Paths {
    private Paths() {}

    /** A copy of an object with another value where the path leads. */
    static JsonObject replace(JsonObject json, String path, JsonValue value) {
        int dot = path.indexOf('.');
        String name = dot < 0 ? path : path.substring(0, dot);
        Map<String, JsonValue> members = new LinkedHashMap<>(json.members());
        members.put(
                name,
                dot < 0
                        ? value
                        : replace((JsonObject) members.get(name), path.substring(dot + 1), value));
        return JsonObject.of(new LinkedHashMap<>(members));
    }
}
