package signet.lab.spec;

import signet.format.json.JsonException;
import signet.format.json.JsonObject;

/** What specs of every kind have in common: a version, and refusals that say where. */
public final class SpecJson {
    private SpecJson() {}

    /**
     * Reads what is behind the version.
     *
     * @param <S> the spec
     */
    @FunctionalInterface
    public interface Reader<S> {
        /**
         * Reads the members.
         *
         * @throws JsonException if one is unknown or of the wrong kind
         * @throws IllegalArgumentException if a value is out of bounds, in a sentence
         */
        S read(Members members) throws JsonException;
    }

    /**
     * Reads a spec.
     *
     * @param version the one that is understood
     * @throws SpecException if it is of another version, has an unknown member or a value out of
     *     bounds; in a sentence that says where
     */
    public static <S> S read(JsonObject json, long version, Reader<S> reader) throws SpecException {
        try {
            Members members = new Members(json);
            long found = members.whole("version", version);
            if (found != version) {
                throw new SpecException(
                        "The spec is of version %d and this Signet reads version %d; use a newer Signet."
                                .formatted(found, version));
            }
            return reader.read(members);
        } catch (JsonException e) {
            throw refused(e);
        } catch (IllegalArgumentException outOfBounds) {
            throw new SpecException(
                    "The spec cannot be used: %s".formatted(outOfBounds.getMessage()), outOfBounds);
        }
    }

    /** That something is no spec, and in which line that shows. */
    public static SpecException refused(JsonException e) {
        String where = e.line() < 1 ? "" : " (line %d)".formatted(e.line());
        return new SpecException(
                "The spec cannot be used: %s%s.".formatted(e.getMessage(), where), e);
    }
}
