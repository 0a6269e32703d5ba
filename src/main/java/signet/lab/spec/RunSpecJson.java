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
            throw SpecJson.refused(e);
        }
    }

    /**
     * Reads a spec that is part of something else.
     *
     * @throws SpecException as {@link #read(byte[])}
     */
    public static RunSpec read(JsonObject json) throws SpecException {
        return SpecJson.read(json, VERSION, members -> new SpecReader(members).spec());
    }
}
