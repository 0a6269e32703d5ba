package signet.lab.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import signet.format.json.JsonArray;
import signet.format.json.JsonException;
import signet.format.json.JsonNumber;
import signet.format.json.JsonObject;
import signet.format.json.JsonString;
import signet.format.json.JsonValue;

/**
 * The members of one object of a spec: each is asked for by name, with what it is where it is not
 * written; what nobody asked for is refused.
 */
public final class Members {
    private final JsonObject json;
    private final Set<String> known = new TreeSet<>();

    public Members(JsonObject json) {
        this.json = json;
    }

    private Optional<JsonValue> find(String name) {
        known.add(name);
        return json.find(name);
    }

    /** Whether a member is written. */
    public boolean has(String name) {
        return find(name).isPresent();
    }

    /** The members of an object; none where it is not written. */
    public Members object(String name) throws JsonException {
        return new Members(
                has(name) ? json.get(name, JsonObject.class) : JsonObject.builder().build());
    }

    /** The members of every object in a list; none where it is not written. */
    public List<Members> objects(String name) throws JsonException {
        List<Members> objects = new ArrayList<>();
        for (JsonValue value : list(name)) {
            if (!(value instanceof JsonObject object)) {
                throw json.problem(
                        "\"%s\" must be objects only, not %s".formatted(name, value.kind()));
            }
            objects.add(new Members(object));
        }
        return objects;
    }

    /** Texts in a row; none where they are not written. */
    public List<String> texts(String name) throws JsonException {
        List<String> texts = new ArrayList<>();
        for (JsonValue value : list(name)) {
            if (!(value instanceof JsonString(String text))) {
                throw json.problem(
                        "\"%s\" must be texts only, not %s".formatted(name, value.kind()));
            }
            texts.add(text);
        }
        return texts;
    }

    private List<JsonValue> list(String name) throws JsonException {
        return has(name) ? json.get(name, JsonArray.class).values() : List.of();
    }

    /** A text that must be there. */
    public String text(String name) throws JsonException {
        known.add(name);
        return json.string(name);
    }

    /** A text, or another where it is not written. */
    public String text(String name, String otherwise) throws JsonException {
        return has(name) ? json.string(name) : otherwise;
    }

    /** A whole number. */
    public int whole(String name, int otherwise) throws JsonException {
        long value = whole(name, (long) otherwise);
        if (value != (int) value) {
            throw json.problem("\"%s\" is too large".formatted(name));
        }
        return (int) value;
    }

    /** A whole number. */
    public long whole(String name, long otherwise) throws JsonException {
        return has(name) ? json.longValue(name) : otherwise;
    }

    /** A whole number that must be there. */
    public long whole(String name) throws JsonException {
        known.add(name);
        return json.longValue(name);
    }

    /** A number that must be there. */
    public double number(String name) throws JsonException {
        known.add(name);
        return json.doubleValue(name);
    }

    /** Any number. */
    public double number(String name, double otherwise) throws JsonException {
        return has(name) ? json.doubleValue(name) : otherwise;
    }

    /** Yes or no. */
    public boolean bool(String name, boolean otherwise) throws JsonException {
        return has(name) ? json.bool(name) : otherwise;
    }

    /** Numbers in a row. */
    public List<Double> numbers(String name, List<Double> otherwise) throws JsonException {
        if (!has(name)) {
            return otherwise;
        }
        List<Double> numbers = new ArrayList<>();
        for (JsonValue value : json.get(name, JsonArray.class).values()) {
            if (!(value instanceof JsonNumber number)) {
                throw json.problem(
                        "\"%s\" must be numbers only, not %s".formatted(name, value.kind()));
            }
            numbers.add(number.doubleValue());
        }
        return numbers;
    }

    /** One of the constants of an enum, in lower case. */
    public <E extends Enum<E>> E constant(String name, Class<E> type, E otherwise)
            throws JsonException {
        String written = text(name, lowerCase(otherwise));
        for (E constant : type.getEnumConstants()) {
            if (lowerCase(constant).equals(written)) {
                return constant;
            }
        }
        throw json.problem(
                "\"%s\" is \"%s\", but must be one of %s"
                        .formatted(
                                name,
                                written,
                                Stream.of(type.getEnumConstants())
                                        .map(Members::lowerCase)
                                        .collect(Collectors.joining(", "))));
    }

    /** A complaint about this object, at its place. */
    public JsonException problem(String reason) {
        return json.problem(reason);
    }

    /**
     * Ends the reading.
     *
     * @throws JsonException if something is written that nobody asked for
     */
    public void requireNoOthers() throws JsonException {
        for (String name : json.members().sequencedKeySet()) {
            if (!known.contains(name)) {
                throw json.problem(
                        "there is no \"%s\"; perhaps \"%s\" is meant"
                                .formatted(name, Spelling.nearest(name, known)));
            }
        }
    }

    /** A constant as specs write it. */
    public static String lowerCase(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
