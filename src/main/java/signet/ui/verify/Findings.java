package signet.ui.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import signet.evidence.PValue;
import signet.format.json.Json;
import signet.format.json.JsonArray;
import signet.format.json.JsonNull;
import signet.format.json.JsonNumber;
import signet.format.json.JsonObject;
import signet.format.json.JsonString;
import signet.format.json.JsonValue;
import signet.mark.Placement;
import signet.mark.extract.Reading;

/** Results as they leave the window: as text for people, as JSON for programs. */
final class Findings {
    static final String CAUTION = "A missing signature never proves innocence or guilt.";

    private Findings() {}

    /** The blind result on a suspect and, with a record, the informed one. */
    static List<Finding> of(Suspect suspect) {
        return Stream.concat(Stream.of(Finding.blind(suspect)), Finding.informed(suspect).stream())
                .toList();
    }

    /** Results as lines of text. */
    static String text(List<Finding> findings) {
        return findings.stream().map(Findings::text).collect(Collectors.joining("\n"))
                + "\n"
                + CAUTION
                + "\n";
    }

    private static String text(Finding finding) {
        List<String> lines = new ArrayList<>();
        lines.add(finding.suspect().name() + " (" + finding.manner() + ")");
        lines.add(finding.verdict().words() + ". " + finding.sentence());
        finding.text().ifPresent(text -> lines.add("text: " + text));
        openPlace(finding).ifPresent(read -> lines.add(place(read)));
        finding.statistics()
                .forEach(row ->
                        lines.add(
                                "%s: %s, log2 p %s"
                                        .formatted(row.symbol(), row.agreement(), row.log2p())));
        finding.strength().ifPresent(p -> lines.add("log2 p after search: " + Powers.log2(p)));
        lines.add("search factor T: " + Powers.count(finding.tries()));
        return String.join("\n", lines) + "\n";
    }

    /** The place of a blind find; a record's place is secret and never leaves with a finding. */
    private static Optional<Reading> openPlace(Finding finding) {
        return finding.mode() == ReadMode.BLIND
                ? finding.reading().filter(Reading::isFound)
                : Optional.empty();
    }

    private static String place(Reading reading) {
        Placement at = reading.placement();
        return String.format(
                Locale.ROOT,
                "place: %s, row %d, column %d; %d modules repaired",
                at.layer(),
                at.row(),
                at.column(),
                reading.corrected());
    }

    /** Results as one JSON document in UTF-8. */
    static byte[] json(List<Finding> findings) {
        JsonObject document =
                JsonObject.builder()
                        .put(
                                "findings",
                                new JsonArray(
                                        findings.stream().<JsonValue>map(Findings::json).toList()))
                        .build();
        return (Json.pretty(document) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static JsonObject json(Finding finding) {
        Optional<Placement> place = openPlace(finding).map(Reading::placement);
        return JsonObject.builder()
                .put("file", finding.suspect().name())
                .put("reading", finding.manner())
                .put("verdict", finding.verdict().words())
                .put("claimSupported", finding.verdict().supportsClaim())
                .put("text", string(finding.text()))
                .put("layer", string(place.map(Placement::layer)))
                .put("row", number(place.map(Placement::row)))
                .put("column", number(place.map(Placement::column)))
                .put("log2P", decimal(finding.strength()))
                .put("log2T", finding.tries().log2())
                .put(
                        "statistics",
                        new JsonArray(
                                finding.statistics().stream()
                                        .<JsonValue>map(Findings::json)
                                        .toList()))
                .build();
    }

    private static JsonObject json(StatisticRow row) {
        return JsonObject.builder()
                .put("statistic", row.symbol())
                .put("matches", row.score().matches())
                .put("tested", row.score().tested())
                .put("log2P", decimal(Optional.of(row.score().corrected())))
                .build();
    }

    private static JsonValue string(Optional<String> text) {
        return text.<JsonValue>map(JsonString::new).orElse(new JsonNull());
    }

    private static JsonValue number(Optional<Integer> number) {
        return number.<JsonValue>map(JsonNumber::of).orElse(new JsonNull());
    }

    private static JsonValue decimal(Optional<PValue> chance) {
        return chance.map(PValue::log2)
                .filter(Double::isFinite)
                .<JsonValue>map(JsonNumber::of)
                .orElse(new JsonNull());
    }
}
