package signet.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import signet.format.json.JsonBoolean;
import signet.format.json.JsonNull;
import signet.format.json.JsonNumber;
import signet.format.json.JsonObject;
import signet.format.json.JsonString;
import signet.format.json.JsonValue;
import signet.mark.Placement;
import signet.mark.extract.KeptRule;
import signet.mark.extract.Reading;
import signet.qr.recover.SymbolReading;

/** Tells one reading, the same in every verb that reads. */
final class Readings {
    private Readings() {}

    /**
     * Prints a reading.
     *
     * @param told what was known before it was read
     */
    static void print(Reading reading, String told, Console console) {
        SymbolReading symbol = reading.symbol().orElseThrow();
        console.heading(symbol.text());
        console.line("  " + place(reading.placement()));
        console.line(
                "  version %d, level %s, data mask %d; %s, %s corrected%s"
                        .formatted(
                                symbol.profile().version().number(),
                                symbol.profile().level(),
                                symbol.profile().mask().number(),
                                told,
                                Numbers.count(reading.corrected(), "module"),
                                symbol.informed() ? " with the padding assumed" : ""));
        console.line(
                "  %s that a random mask shows a symbol like this, after %s"
                        .formatted(
                                reading.chance(),
                                Numbers.count(reading.searched().readings(), "reading")));
        if (reading.source() instanceof KeptRule.Largest(double density, boolean _)) {
            console.line(
                    "  the largest %.1f %% of the layer's weights were taken as kept"
                            .formatted(100 * density));
        }
    }

    /** A place in words. */
    static String place(Placement place) {
        return "%s, row %d, column %d; %s, %s"
                .formatted(
                        place.layer(),
                        place.row(),
                        place.column(),
                        words(place.orientation()),
                        words(place.polarity()));
    }

    /** Puts a place as DESIGN section 7 names its parts. */
    static JsonObject.Builder put(JsonObject.Builder json, Placement place) {
        return json.put("layer", place.layer())
                .put("row", place.row())
                .put("column", place.column())
                .put("polarity", place.polarity().toString())
                .put("orientation", place.orientation().toString());
    }

    private static String words(Enum<?> value) {
        return value.toString().replace('-', ' ');
    }

    /** The surest reading as DESIGN section 7 names its parts; null where there is none. */
    static JsonObject.Builder json(Optional<Reading> reading) {
        Optional<SymbolReading> symbol = reading.flatMap(Reading::symbol);
        Optional<Placement> place = reading.filter(Reading::isFound).map(Reading::placement);
        return JsonObject.builder()
                .put("found", symbol.isPresent())
                .put("text", string(symbol, SymbolReading::text))
                .put("layer", string(place, Placement::layer))
                .put("row", number(place, Placement::row))
                .put("column", number(place, Placement::column))
                .put("version", number(symbol, read -> read.profile().version().number()))
                .put("ecLevel", string(symbol, read -> read.profile().level()))
                .put("dataMask", number(symbol, read -> read.profile().mask().number()))
                .put("polarity", string(place, Placement::polarity))
                .put("orientation", string(place, Placement::orientation))
                .put("corrected", number(symbol, read -> read.corrected().cardinality()))
                .put("log2P", decimal(reading.map(read -> read.chance().log2())))
                .put(
                        "informed",
                        symbol.<JsonValue>map(read -> new JsonBoolean(read.informed()))
                                .orElse(new JsonNull()))
                .put("rung", string(symbol, read -> read.rung().name().toLowerCase(Locale.ROOT)));
    }

    private static <T> JsonValue string(Optional<T> from, Function<T, Object> part) {
        return from.<JsonValue>map(value -> new JsonString(part.apply(value).toString()))
                .orElse(new JsonNull());
    }

    private static <T> JsonValue number(Optional<T> from, Function<T, Integer> part) {
        return from.<JsonValue>map(value -> JsonNumber.of(part.apply(value)))
                .orElse(new JsonNull());
    }

    private static JsonValue decimal(Optional<Double> number) {
        return number.filter(Double::isFinite)
                .<JsonValue>map(JsonNumber::of)
                .orElse(new JsonNull());
    }
}
