package signet.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import signet.format.json.Json;
import signet.format.json.JsonObject;
import signet.format.json.JsonValue;

/** What several specs say differently. */
final class SpecDifference {
    private SpecDifference() {}

    /** A line for each member that is not the same in all: {@code recipe.epochs: 6 | 12}. */
    static List<String> lines(List<JsonObject> specs) {
        List<SequencedMap<String, String>> flat = new ArrayList<>();
        SequencedSet<String> names = new LinkedHashSet<>();
        for (JsonObject spec : specs) {
            SequencedMap<String, String> members = new LinkedHashMap<>();
            flatten("", spec, members);
            flat.add(members);
            names.addAll(members.keySet());
        }
        List<String> lines = new ArrayList<>();
        for (String name : names) {
            List<String> values =
                    flat.stream().map(members -> members.getOrDefault(name, "–")).toList();
            if (values.stream().distinct().count() > 1) {
                lines.add(name + ": " + String.join(" | ", values));
            }
        }
        return lines;
    }

    private static void flatten(
            String prefix, JsonObject object, SequencedMap<String, String> members) {
        object.members()
                .forEach((name, value) ->
                        put(prefix.isEmpty() ? name : prefix + "." + name, value, members));
    }

    private static void put(String name, JsonValue value, SequencedMap<String, String> members) {
        if (value instanceof JsonObject object) {
            flatten(name, object, members);
        } else {
            members.put(name, Json.compact(value));
        }
    }
}
