package signet.lab.sweep;

import java.util.List;
import java.util.Optional;
import signet.attack.AttackFacts;
import signet.attack.Chain;
import signet.attack.catalogue.Catalogue;
import signet.format.json.JsonException;
import signet.format.json.JsonObject;
import signet.lab.spec.Members;
import signet.lab.spec.Spelling;
import signet.net.train.Teaching;

/** The settings of an attack as members of an object. */
final class AttackSettingsJson {
    private AttackSettingsJson() {}

    static JsonObject.Builder put(JsonObject.Builder json, AttackSettings settings) {
        json.put("attack", settings.attack())
                .put("stem", settings.stem())
                .put("dataShare", settings.dataShare())
                .put("learningRate", settings.learningRate())
                .put("second", settings.second());
        settings.ownerThreshold().ifPresent(share -> json.put("ownerThreshold", share));
        // Written only where it is not the usual: cells of older sweeps keep their names.
        if (!settings.teaching().equals(Teaching.USUAL)) {
            json.put("temperature", settings.teaching().temperature())
                    .put("soft", settings.teaching().soft());
        }
        return json;
    }

    static AttackSettings read(Members json) throws JsonException {
        String id = json.text("attack");
        requireKnown(id, json);
        AttackSettings usual = AttackSettings.of(id);
        return new AttackSettings(
                id,
                json.bool("stem", usual.stem()),
                json.number("dataShare", usual.dataShare()),
                json.number("learningRate", usual.learningRate()),
                json.text("second", usual.second()),
                json.has("ownerThreshold")
                        ? Optional.of(json.number("ownerThreshold", 0))
                        : Optional.empty(),
                new Teaching(
                        json.number("temperature", usual.teaching().temperature()),
                        json.number("soft", usual.teaching().soft())));
    }

    private static void requireKnown(String id, Members json) throws JsonException {
        List<String> known =
                Catalogue.all().stream()
                        .map(attack -> attack.facts())
                        .map(AttackFacts::id)
                        .filter(name -> !name.contains(Chain.THEN))
                        .toList();
        for (String link : id.split("\\" + Chain.THEN, -1)) {
            String name = link.split(Chain.AT, 2)[0];
            if (!known.contains(name)) {
                throw json.problem(
                        "there is no attack \"%s\"; perhaps \"%s\" is meant"
                                .formatted(name, Spelling.nearest(name, known)));
            }
        }
    }
}
