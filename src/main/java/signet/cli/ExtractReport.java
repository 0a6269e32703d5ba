package signet.cli;

import java.util.EnumMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import signet.app.ExtractSignature.Extraction;
import signet.format.json.JsonArray;
import signet.format.json.JsonObject;
import signet.format.json.JsonValue;
import signet.mark.extract.ExtractionReport;
import signet.mark.extract.Reading;
import signet.mark.extract.SearchScope;
import signet.qr.recover.Attempt;
import signet.qr.recover.Refusal;
import signet.qr.symbol.QrVersion;

/** Tells what was read in a suspect. */
final class ExtractReport implements Verb.Report<Extraction> {
    @Override
    public boolean isNo(Extraction extraction) {
        return !extraction.report().found();
    }

    @Override
    public void print(Extraction extraction, Console console) {
        ExtractionReport report = extraction.report();
        List<Reading> found = report.readings().stream().filter(Reading::isFound).toList();
        String told = report.blind() ? "blind" : "place known";
        found.forEach(reading -> Readings.print(reading, told, console));
        if (found.isEmpty()) {
            console.line(
                    "No signature was read in %s; %s."
                            .formatted(
                                    extraction.suspect().file().path().getFileName(),
                                    Numbers.count(report.tries().readings(), "reading")
                                            + " tried"));
            refusals(report).forEach((refusal, count) -> console.line(line(refusal, count)));
            console.line("  " + versions(extraction.scope()));
        } else {
            console.line("A reading is no claim yet: verify it with the owner's record.");
        }
    }

    private static String versions(SearchScope scope) {
        IntSummaryStatistics numbers =
                scope.versions().stream().mapToInt(QrVersion::number).summaryStatistics();
        return numbers.getCount() == 1
                ? "only version %d was looked for".formatted(numbers.getMin())
                : "versions %d to %d were looked for; ask for a larger symbol with --version"
                        .formatted(numbers.getMin(), numbers.getMax());
    }

    private static String line(Refusal refusal, int count) {
        return "  %s: %s".formatted(Numbers.count(count, "attempt"), refusal.sentence());
    }

    /** Why nothing was read where a place was given, by how often. */
    private static Map<Refusal, Integer> refusals(ExtractionReport report) {
        Map<Refusal, Integer> counts = new EnumMap<>(Refusal.class);
        report.readings().stream()
                .flatMap(reading -> reading.recovery().attempts().stream())
                .map(Attempt::refusal)
                .forEach(refusal -> refusal.ifPresent(why -> counts.merge(why, 1, Integer::sum)));
        return counts;
    }

    @Override
    public JsonObject json(Extraction extraction) {
        ExtractionReport report = extraction.report();
        JsonObject.Builder json = Readings.json(report.best());
        JsonObject.Builder refusals = JsonObject.builder();
        refusals(report)
                .forEach((why, count) -> refusals.put(why.name().toLowerCase(Locale.ROOT), count));
        return json.put("file", extraction.suspect().file().path().toString())
                .put("blind", report.blind())
                .put("tried", report.tries().readings())
                .put("log2T", report.tries().log2())
                .put(
                        "readings",
                        new JsonArray(
                                report.readings().stream()
                                        .filter(Reading::isFound)
                                        .<JsonValue>map(reading ->
                                                Readings.json(Optional.of(reading)).build())
                                        .toList()))
                .put("refusals", refusals.build())
                .build();
    }
}
