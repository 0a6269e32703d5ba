package signet.format.json;

/** JSON's {@code null}. */
public record JsonNull() implements JsonValue {
    @Override
    public String kind() {
        return "null";
    }
}
