package signet.cli;

import java.util.List;
import signet.format.Finding;
import signet.format.json.JsonArray;
import signet.format.json.JsonObject;
import signet.format.json.JsonValue;

/** Tells what in a file is not data. */
final class Findings {
    private static final int SHOWN = 20;

    private Findings() {}

    static void print(List<Finding> findings, Console console) {
        findings.stream().limit(SHOWN).forEach(finding -> console.amber(finding.sentence()));
        if (findings.size() > SHOWN) {
            console.amber(
                    "and %s more, all of them in --json"
                            .formatted(Numbers.grouped(findings.size() - SHOWN)));
        }
    }

    static JsonArray json(List<Finding> findings) {
        return new JsonArray(findings.stream().<JsonValue>map(Findings::json).toList());
    }

    private static JsonObject json(Finding finding) {
        return JsonObject.builder()
                .put("name", finding.name())
                .put("member", finding.member())
                .put("offset", finding.offset())
                .build();
    }
}
