package signet.format.json;

/** Any JSON value. Equal values are equal whatever text they were read from. */
public sealed interface JsonValue
        permits JsonObject, JsonArray, JsonString, JsonNumber, JsonBoolean, JsonNull {
    /** What the value is, for sentences: {@code a string}. */
    String kind();
}
