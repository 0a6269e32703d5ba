package signet.cli;

import signet.app.attack.WriteReport.Written;
import signet.format.json.JsonArray;
import signet.format.json.JsonObject;
import signet.format.json.JsonString;
import signet.format.json.JsonValue;

/** Tells where a report was written. */
final class WrittenReport implements Verb.Report<Written> {
    @Override
    public void print(Written written, Console console) {
        console.line(
                "Wrote %s: %s about %s."
                        .formatted(
                                written.output().resolve("report.html"),
                                Numbers.count(written.files().size(), "file"),
                                Numbers.count(written.table().rows().size(), "cell")));
        int failed = written.table().failed().size();
        if (failed > 0) {
            console.amber(
                    "%s failed; the report says why.".formatted(Numbers.count(failed, "cell")));
        }
    }

    @Override
    public JsonObject json(Written written) {
        return JsonObject.builder()
                .put("folder", written.output().toString())
                .put(
                        "files",
                        new JsonArray(
                                written.files().stream()
                                        .<JsonValue>map(file -> new JsonString(file.toString()))
                                        .toList()))
                .put("cells", written.table().rows().size())
                .put("failed", written.table().failed().size())
                .build();
    }
}
