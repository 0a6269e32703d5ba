package signet.format.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * A JSON object: names to values in the order of the text. Remembers where it stood in the text,
 * for error messages; the place takes no part in equality.
 */
public final class JsonObject implements JsonValue {
    private final SequencedMap<String, JsonValue> members;
    private final long offset;
    private final int line;

    JsonObject(SequencedMap<String, JsonValue> members, long offset, int line) {
        this.members = Collections.unmodifiableSequencedMap(members);
        this.offset = offset;
        this.line = line;
    }

    /** An object with a copy of {@code members}, in their order. */
    public static JsonObject of(SequencedMap<String, ? extends JsonValue> members) {
        return new JsonObject(new LinkedHashMap<>(members), -1, -1);
    }

    /** Starts an object whose members appear in the order they are put. */
    public static Builder builder() {
        return new Builder();
    }

    /** All members in order; cannot be changed. */
    public SequencedMap<String, JsonValue> members() {
        return members;
    }

    /** Byte of the opening brace in the text it was read from, or -1. */
    public long offset() {
        return offset;
    }

    public Optional<JsonValue> find(String name) {
        return Optional.ofNullable(members.get(name));
    }

    /**
     * A member that must be there and of one kind, such as {@code get("name", JsonString.class)}.
     *
     * @throws JsonException if it is not there or of another kind, in a sentence
     */
    public <T extends JsonValue> T get(String name, Class<T> kind) throws JsonException {
        JsonValue value = members.get(name);
        if (value == null) {
            throw problem("\"%s\" is missing".formatted(name));
        }
        if (!kind.isInstance(value)) {
            throw problem("\"%s\" must not be %s".formatted(name, value.kind()));
        }
        return kind.cast(value);
    }

    /**
     * @throws JsonException if there is no string of that name
     */
    public String string(String name) throws JsonException {
        return get(name, JsonString.class).value();
    }

    /**
     * @throws JsonException if there is no whole number of that name that fits a long
     */
    public long longValue(String name) throws JsonException {
        JsonNumber number = get(name, JsonNumber.class);
        return number.exactLong()
                .orElseThrow(() ->
                        problem(
                                "\"%s\" is %s, but must be a whole number"
                                        .formatted(name, number.literal())));
    }

    /**
     * @throws JsonException if there is no number of that name
     */
    public double doubleValue(String name) throws JsonException {
        return get(name, JsonNumber.class).doubleValue();
    }

    /**
     * @throws JsonException if there is no true or false of that name
     */
    public boolean bool(String name) throws JsonException {
        return get(name, JsonBoolean.class).value();
    }

    /** A complaint about this object, at its place. */
    public JsonException problem(String reason) {
        return new JsonException(reason, offset, line);
    }

    @Override
    public String kind() {
        return "an object";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonObject that && members.equals(that.members);
    }

    @Override
    public int hashCode() {
        return members.hashCode();
    }

    @Override
    public String toString() {
        return Json.compact(this);
    }

    /** Collects the members of an object. */
    public static final class Builder {
        private final SequencedMap<String, JsonValue> members = new LinkedHashMap<>();

        private Builder() {}

        /**
         * @throws IllegalArgumentException if the name was already put
         */
        public Builder put(String name, JsonValue value) {
            if (members.putIfAbsent(name, value) != null) {
                throw new IllegalArgumentException("\"%s\" was put twice".formatted(name));
            }
            return this;
        }

        public Builder put(String name, String value) {
            return put(name, new JsonString(value));
        }

        public Builder put(String name, long value) {
            return put(name, JsonNumber.of(value));
        }

        public Builder put(String name, double value) {
            return put(name, JsonNumber.of(value));
        }

        public Builder put(String name, boolean value) {
            return put(name, new JsonBoolean(value));
        }

        public JsonObject build() {
            return JsonObject.of(members);
        }
    }
}
