package signet.format.json;

import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** Writes the tree with Jackson's generator. */
final class JsonTreeWriter {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonTreeWriter() {}

    static void write(JsonValue value, boolean pretty, OutputStream utf8) {
        ObjectWriteContext context = pretty ? new Indented() : ObjectWriteContext.empty();
        try (JsonGenerator generator = FACTORY.createGenerator(context, utf8)) {
            write(value, generator);
        }
    }

    private static void write(JsonValue value, JsonGenerator generator) {
        switch (value) {
            case JsonObject object -> {
                generator.writeStartObject();
                object.members()
                        .forEach((name, member) -> {
                            generator.writeName(name);
                            write(member, generator);
                        });
                generator.writeEndObject();
            }
            case JsonArray array -> {
                generator.writeStartArray();
                array.values().forEach(item -> write(item, generator));
                generator.writeEndArray();
            }
            case JsonString string -> generator.writeString(string.value());
            case JsonNumber number -> generator.writeNumber(number.literal());
            case JsonBoolean bool -> generator.writeBoolean(bool.value());
            case JsonNull _ -> generator.writeNull();
        }
    }

    /** The same value with the members of every object sorted by name. */
    static JsonValue sorted(JsonValue value) {
        return switch (value) {
            case JsonObject object -> {
                SequencedMap<String, JsonValue> members = new LinkedHashMap<>();
                new TreeMap<>(object.members())
                        .forEach((name, member) -> members.put(name, sorted(member)));
                yield JsonObject.of(members);
            }
            case JsonArray array ->
                    new JsonArray(array.values().stream().map(JsonTreeWriter::sorted).toList());
            default -> value;
        };
    }

    /** Two spaces, line feeds on every system, and nothing inside empty brackets. */
    private static final class Indented extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            return new DefaultPrettyPrinter(
                            Separators.createDefaultInstance()
                                    .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                                    .withObjectEmptySeparator("")
                                    .withArrayEmptySeparator(""))
                    .withObjectIndenter(lines)
                    .withArrayIndenter(lines);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
