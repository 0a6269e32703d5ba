package signet.format.json;

/** JSON's {@code true} or {@code false}. */
public record JsonBoolean(boolean value) implements JsonValue {
    @Override
    public String kind() {
        return "true or false";
    }
}
