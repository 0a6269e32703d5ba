package signet.lab.sweep;

import java.util.List;
import signet.format.file.Sha256;
import signet.format.json.Json;
import signet.format.json.JsonArray;
import signet.format.json.JsonNumber;
import signet.format.json.JsonObject;
import signet.format.json.JsonString;
import signet.format.json.JsonValue;
import signet.lab.spec.ImageSourceJson;
import signet.lab.spec.Members;
import signet.lab.spec.SpecException;
import signet.lab.spec.SpecJson;

/** A sweep's spec as JSON, with the digest of every file it names. */
public final class SweepSpecJson {
    /** Counts up when a member changes its meaning. */
    static final long VERSION = 1;

    private SweepSpecJson() {}

    /** The whole spec, to keep and to edit. */
    public static JsonObject write(SweepSpec spec) {
        return write(spec, true);
    }

    static String hash(SweepSpec spec) {
        return Sha256.of(Json.canonical(write(spec, false)));
    }

    /**
     * Reads a spec.
     *
     * @throws SpecException if it is of a newer version, has an unknown member or a value out of
     *     bounds, in a sentence that says where
     */
    public static SweepSpec read(JsonObject json) throws SpecException {
        return SpecJson.read(json, VERSION, members -> new SweepSpecReader(members).spec());
    }

    private static JsonObject write(SweepSpec spec, boolean paths) {
        JsonObject.Builder json =
                JsonObject.builder()
                        .put("version", VERSION)
                        .put(
                                "tickets",
                                array(spec.tickets().stream().map(t -> ticket(t, paths)).toList()))
                        .put("data", ImageSourceJson.write(spec.images(), paths));
        spec.other().ifPresent(other -> json.put("otherData", ImageSourceJson.write(other, paths)));
        json.put("attacks", array(spec.attacks().stream().map(SweepSpecJson::attack).toList()));
        spec.paper()
                .ifPresent(paper ->
                        json.put(
                                "paper",
                                JsonObject.builder()
                                        .put("network", paper.network())
                                        .put("data", paper.data())
                                        .build()));
        return json.build();
    }

    private static JsonObject ticket(SweepTicket ticket, boolean paths) {
        JsonObject.Builder json =
                JsonObject.builder()
                        .put("name", ticket.subject().name())
                        .put("kind", Members.lowerCase(ticket.subject().kind()));
        if (paths) {
            json.put("file", ticket.file().toString());
        }
        json.put("sha256", ticket.sha256());
        if (paths) {
            json.put("record", ticket.record().toString());
        }
        return json.put("recordDigest", ticket.recordDigest()).build();
    }

    private static JsonObject attack(SweepAttack attack) {
        return AttackSettingsJson.put(JsonObject.builder(), attack.settings())
                .put("strengths", numbers(attack.strengths()))
                .put("seeds", array(attack.seeds().stream().map(JsonNumber::of).toList()))
                .put("tickets", array(attack.tickets().stream().map(JsonString::new).toList()))
                .build();
    }

    private static JsonArray numbers(List<Double> numbers) {
        return array(numbers.stream().map(JsonNumber::of).toList());
    }

    private static JsonArray array(List<? extends JsonValue> values) {
        return new JsonArray(List.copyOf(values));
    }
}
