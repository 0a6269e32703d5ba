package signet.lab.spec;

import signet.format.file.Sha256;
import signet.format.json.Json;
import signet.format.json.JsonException;
import signet.format.json.JsonObject;

/**
 * A spec as JSON. What is not written is what {@link Preset#PAPER} says, or the preset that is
 * named; what is written by Signet names everything.
 */
public final class RunSpecJson {
    /** Counts up when a member changes its meaning. */
    static final long VERSION = 1;

    private RunSpecJson() {}

    /** The whole spec, to keep and to edit. */
    public static JsonObject write(RunSpec spec) {
        return SpecWriter.write(spec, true);
    }

    static String hash(RunSpec spec) {
        return Sha256.of(Json.canonical(SpecWriter.write(spec, false)));
    }

    /**
     * Reads a spec.
     *
     * @throws SpecException if it is not JSON, is of a newer version, has an unknown member or a
     *     value out of bounds; in a sentence that says where
     */
    public static RunSpec read(byte[] utf8) throws SpecException {
        try {
            return read(Json.parseObject(utf8));
        } catch (JsonException e) {
            throw refused(e);
        }
    }

    /**
     * Reads a spec that is part of something else.
     *
     * @throws SpecException as {@link #read(byte[])}
     */
    public static RunSpec read(JsonObject json) throws SpecException {
        try {
            Members members = new Members(json);
            long version = members.whole("version", VERSION);
            if (version != VERSION) {
                throw new SpecException(
                        "The spec is of version %d and this Signet reads version %d; use a newer Signet."
                                .formatted(version, VERSION));
            }
            return new SpecReader(members).spec();
        } catch (JsonException e) {
            throw refused(e);
        } catch (IllegalArgumentException outOfBounds) {
            throw new SpecException(
                    "The spec cannot be used: %s".formatted(outOfBounds.getMessage()), outOfBounds);
        }
    }

    private static SpecException refused(JsonException e) {
        String where = e.line() < 1 ? "" : " in line %d".formatted(e.line());
        return new SpecException(
                "The spec cannot be used: %s%s.".formatted(e.getMessage(), where), e);
    }
}
