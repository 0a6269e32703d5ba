package signet.format.safetensors;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Set;
import signet.format.ReadLimits;
import signet.format.json.JsonArray;
import signet.format.json.JsonException;
import signet.format.json.JsonNumber;
import signet.format.json.JsonObject;
import signet.format.json.JsonValue;
import signet.ticket.ElementType;
import signet.ticket.Shape;
import signet.ticket.Tensor;

/**
 * One tensor as the header describes it. Its size is proved to be that of its slice; where the
 * slice lies is checked by {@link SafetensorsHeader}, which sees all of them.
 *
 * @param begin first byte, from the end of the header
 * @param end byte after the last
 * @param place byte of the entry in the header's text
 */
record HeaderEntry(String name, ElementType type, Shape shape, long begin, long end, long place) {
    private static final String TOO_LARGE = "the shape is too large";
    private static final Set<String> FIELDS = Set.of("dtype", "shape", "data_offsets");

    static HeaderEntry of(String name, JsonValue value, JsonObject header) throws JsonException {
        if (!(value instanceof JsonObject object)) {
            throw header.problem(
                    "The header's entry for %s must be an object, but is %s"
                            .formatted(name, value.kind()));
        }
        try {
            return read(name, object);
        } catch (JsonException problem) {
            throw object.problem(wrong(name, problem.getMessage()));
        } catch (IllegalArgumentException | ArithmeticException tooLarge) {
            throw object.problem(wrong(name, TOO_LARGE));
        }
    }

    private static String wrong(String name, String why) {
        return "The header's entry for %s is wrong: %s".formatted(name, why);
    }

    private static HeaderEntry read(String name, JsonObject object) throws JsonException {
        for (String field : object.members().keySet()) {
            if (!FIELDS.contains(field)) {
                throw object.problem("the format has no field \"%s\"".formatted(field));
            }
        }
        ElementType type = typeOf(object);
        long[] dimensions = wholeNumbers(object, "shape");
        if (dimensions.length > ReadLimits.DEFAULT.dimensions()) {
            throw object.problem("%,d dimensions are too many".formatted(dimensions.length));
        }
        Shape shape = Shape.of(dimensions);
        long[] offsets = wholeNumbers(object, "data_offsets");
        if (offsets.length != 2 || offsets[0] > offsets[1]) {
            throw object.problem(
                    "\"data_offsets\" must be a begin and an end that is not before it");
        }
        long needed = Math.multiplyExact(shape.elements(), (long) type.bytes());
        if (needed != offsets[1] - offsets[0]) {
            throw object.problem(
                    "%s of %s needs %,d bytes, but \"data_offsets\" holds %,d"
                            .formatted(shape, type, needed, offsets[1] - offsets[0]));
        }
        return new HeaderEntry(name, type, shape, offsets[0], offsets[1], object.offset());
    }

    private static ElementType typeOf(JsonObject object) throws JsonException {
        String type = object.string("dtype");
        if (SafetensorsType.isKnownButNotRead(type)) {
            throw object.problem(
                    "Signet does not read %s values; convert them to F16 or wider".formatted(type));
        }
        return SafetensorsType.find(type)
                .orElseThrow(() -> object.problem("the format has no type \"%s\"".formatted(type)));
    }

    /** Whole numbers, none negative. */
    private static long[] wholeNumbers(JsonObject object, String field) throws JsonException {
        List<JsonValue> values = object.get(field, JsonArray.class).values();
        long[] numbers = new long[values.size()];
        for (int i = 0; i < numbers.length; i++) {
            long number =
                    values.get(i) instanceof JsonNumber literal
                            ? literal.exactLong().orElse(-1)
                            : -1;
            if (number < 0) {
                throw object.problem("\"%s\" must hold whole numbers from 0 on".formatted(field));
            }
            numbers[i] = number;
        }
        return numbers;
    }

    /** The tensor, as a view of the bytes after the header. */
    Tensor over(MemorySegment data) throws JsonException {
        try {
            return Tensor.rowMajor(name, type, shape, data.asSlice(begin, end - begin));
        } catch (IllegalArgumentException | ArithmeticException tooLarge) {
            // A dimension of 0 beside others whose product no long holds.
            throw new JsonException(wrong(name, TOO_LARGE), place, 1);
        }
    }
}
