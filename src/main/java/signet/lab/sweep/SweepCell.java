package signet.lab.sweep;

import java.util.Optional;
import signet.format.file.Sha256;
import signet.format.json.Json;
import signet.format.json.JsonException;
import signet.format.json.JsonObject;
import signet.lab.spec.Digests;
import signet.lab.spec.Members;
import signet.report.attack.AttackName;

/**
 * One cell of a sweep: all that decides what is measured. Files are named by their digests, so that
 * a cell can be computed wherever they are.
 *
 * @param ticket SHA-256 of the ticket's file
 * @param record digest of the owner's record
 * @param data digest of the images that the network is tested on: the spec's, or those of the other
 *     task for an attack that takes it there
 * @param strike the attack; empty for the ticket as it is
 */
public record SweepCell(String ticket, String record, String data, Optional<Strike> strike) {
    public SweepCell {
        Digests.require("The ticket's SHA-256", ticket);
        Digests.require("The record's digest", record);
        Digests.require("The data's digest", data);
    }

    /** Names the cell: SHA-256 of its canonical JSON, in hexadecimal digits. */
    public String hash() {
        return Sha256.of(Json.canonical(toJson()));
    }

    /**
     * Names what the network of this cell is: cells that differ only in how the owner reads it, or
     * in a record that the attack does not look at, share one evaluation.
     */
    String evaluation() {
        boolean looks =
                strike.filter(s -> s.settings().find().facts().needs().region()).isPresent();
        return new SweepCell(
                        ticket,
                        looks ? record : ticket,
                        data,
                        strike.map(s ->
                                new Strike(
                                        s.settings().withoutThreshold(), s.strength(), s.seed())))
                .hash();
    }

    /** Whether the network is taken to another task. */
    boolean transfers() {
        return strike.filter(Strike::transfers).isPresent();
    }

    /** The same ticket before any attack. */
    SweepCell withoutStrike() {
        return new SweepCell(ticket, record, data, Optional.empty());
    }

    /** What it is, in words: {@code Prune smallest 20 %}. */
    public String label() {
        return strike.map(s ->
                        s.name().title()
                                + s.shown().map(strength -> " " + strength.text()).orElse(""))
                .orElse(AttackName.NONE.title());
    }

    public JsonObject toJson() {
        JsonObject.Builder json =
                JsonObject.builder().put("ticket", ticket).put("record", record).put("data", data);
        strike.ifPresent(s -> json.put("strike", write(s)));
        return json.build();
    }

    static JsonObject write(Strike strike) {
        return AttackSettingsJson.put(JsonObject.builder(), strike.settings())
                .put("strength", strike.strength())
                .put("seed", strike.seed())
                .build();
    }

    static Strike strike(Members json) throws JsonException {
        Strike strike =
                new Strike(
                        AttackSettingsJson.read(json), json.number("strength"), json.whole("seed"));
        json.requireNoOthers();
        return strike;
    }
}
