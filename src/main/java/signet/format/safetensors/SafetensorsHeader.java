package signet.format.safetensors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import signet.format.json.JsonException;
import signet.format.json.JsonObject;
import signet.format.json.JsonString;
import signet.format.json.JsonValue;

/**
 * A header that passed every rule of {@code validate()} in the Rust reference: slices follow each
 * other from 0 on, without holes and overlaps.
 *
 * @param entries in the order of the header
 * @param metadata strings of {@code __metadata__}
 * @param dataBytes bytes after the header that the entries take
 */
record SafetensorsHeader(
        List<HeaderEntry> entries, SequencedMap<String, String> metadata, long dataBytes) {
    static final String METADATA = "__metadata__";

    static SafetensorsHeader of(JsonObject header) throws JsonException {
        List<HeaderEntry> entries = new ArrayList<>();
        SequencedMap<String, String> metadata = new LinkedHashMap<>();
        for (Map.Entry<String, JsonValue> member : header.members().entrySet()) {
            if (member.getKey().equals(METADATA)) {
                metadata = strings(header.get(METADATA, JsonObject.class));
            } else {
                entries.add(HeaderEntry.of(member.getKey(), member.getValue(), header));
            }
        }
        return new SafetensorsHeader(entries, metadata, endOf(entries));
    }

    private static SequencedMap<String, String> strings(JsonObject object) throws JsonException {
        SequencedMap<String, String> strings = new LinkedHashMap<>();
        for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
            if (!(member.getValue() instanceof JsonString string)) {
                throw object.problem(
                        "The metadata \"%s\" must be a string".formatted(member.getKey()));
            }
            strings.put(member.getKey(), string.value());
        }
        return strings;
    }

    /** The byte after the last, once it is proved that there is no hole and no overlap. */
    private static long endOf(List<HeaderEntry> entries) throws JsonException {
        List<HeaderEntry> byPosition =
                entries.stream()
                        .sorted(
                                Comparator.comparingLong(HeaderEntry::begin)
                                        .thenComparingLong(HeaderEntry::end))
                        .toList();
        long expected = 0;
        for (HeaderEntry entry : byPosition) {
            if (entry.begin() != expected) {
                throw new JsonException(
                        "The tensor %s begins at data byte %,d, which %s; it must begin at %,d"
                                .formatted(
                                        entry.name(),
                                        entry.begin(),
                                        entry.begin() > expected
                                                ? "leaves a hole"
                                                : "overlaps another tensor",
                                        expected),
                        entry.place(),
                        1);
            }
            expected = entry.end();
        }
        return expected;
    }
}
