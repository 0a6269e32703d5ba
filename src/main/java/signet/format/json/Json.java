package signet.format.json;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads and writes JSON texts by RFC 8259. */
public final class Json {
    private Json() {}

    /**
     * Reads one JSON text in UTF-8.
     *
     * @throws JsonException if it is not strict JSON, has a name twice in an object, goes on after
     *     its value, or exceeds {@link JsonLimits#OWN_FILES}
     */
    public static JsonValue parse(byte[] utf8) throws JsonException {
        return parse(new ByteArrayInputStream(utf8), JsonLimits.OWN_FILES);
    }

    /**
     * Reads one JSON text.
     *
     * @throws JsonException as {@link #parse(byte[])}
     */
    public static JsonValue parse(String text) throws JsonException {
        return parse(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads one JSON text in UTF-8 that fills a stream, within limits.
     *
     * @throws JsonException as {@link #parse(byte[])}, also where the stream cannot be read
     */
    public static JsonValue parse(InputStream utf8, JsonLimits limits) throws JsonException {
        return JsonTreeReader.read(utf8, limits);
    }

    /**
     * Reads one JSON object in UTF-8.
     *
     * @throws JsonException as {@link #parse(byte[])}, also where the text is not an object
     */
    public static JsonObject parseObject(byte[] utf8) throws JsonException {
        if (parse(utf8) instanceof JsonObject object) {
            return object;
        }
        throw new JsonException("the text is not a JSON object", 0, 1);
    }

    /** The value on one line, members in their order. */
    public static String compact(JsonValue value) {
        return write(value, false);
    }

    /** The value over several lines, indented by two spaces, without a line break at the end. */
    public static String pretty(JsonValue value) {
        return write(value, true);
    }

    /**
     * The one form to hash and sign: UTF-8, no spaces, members sorted by name as UTF-16. Follows
     * RFC 8785 but for numbers, which stay as they were written.
     */
    public static byte[] canonical(JsonValue value) {
        return compact(JsonTreeWriter.sorted(value)).getBytes(StandardCharsets.UTF_8);
    }

    private static String write(JsonValue value, boolean pretty) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        JsonTreeWriter.write(value, pretty, text);
        return text.toString(StandardCharsets.UTF_8);
    }
}
