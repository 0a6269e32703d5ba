package signet.format.json;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * A JSON number as it is written. It stays text until asked for, because turning {@code
 * 1e999999999} into an exact number would fill the memory.
 *
 * @param literal a number by RFC 8259, section 6
 */
public record JsonNumber(String literal) implements JsonValue {
    private static final Pattern GRAMMAR =
            Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    public JsonNumber {
        if (!GRAMMAR.matcher(literal).matches()) {
            throw new IllegalArgumentException("JSON has no number %s".formatted(literal));
        }
    }

    public static JsonNumber of(long value) {
        return new JsonNumber(Long.toString(value));
    }

    /**
     * The shortest text that reads back as {@code value}.
     *
     * @throws IllegalArgumentException if it is infinite or not a number, which JSON cannot say
     */
    public static JsonNumber of(double value) {
        return new JsonNumber(Double.toString(value));
    }

    /** The number, if it is written without fraction and exponent and fits a long. */
    public OptionalLong exactLong() {
        try {
            return OptionalLong.of(Long.parseLong(literal));
        } catch (NumberFormatException notThatKind) {
            return OptionalLong.empty();
        }
    }

    /** The nearest double; infinite where the number is too large. */
    public double doubleValue() {
        return Double.parseDouble(literal);
    }

    @Override
    public String kind() {
        return "a number";
    }
}
