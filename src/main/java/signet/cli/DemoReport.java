package signet.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import signet.app.demo.Demo;
import signet.app.demo.DemoFile;
import signet.app.demo.DemoFolder;
import signet.format.json.JsonArray;
import signet.format.json.JsonObject;
import signet.format.json.JsonString;
import signet.format.json.JsonValue;

/** Tells where everything lies that a demo made; the story itself was told meanwhile. */
final class DemoReport implements Verb.Report<Demo> {
    private static final VerifyReport CLAIM = new VerifyReport();

    /** A story that ends without a claim must not look like one with it. */
    @Override
    public boolean isNo(Demo demo) {
        return CLAIM.isNo(demo.verified());
    }

    @Override
    public void print(Demo demo, Console console) {
        Path folder = demo.folder().path();
        console.heading("Done in %s. Files:".formatted(Numbers.time(demo.seconds())));
        Table table =
                new Table(
                        List.of(
                                new Table.Column("File", false, 0),
                                new Table.Column("What it is", false, 1)));
        for (DemoFile file : DemoFile.values()) {
            table.add(folder.resolve(file.fileName()).toString(), file.meaning());
        }
        table.lines(console.style().width()).stream().skip(1).forEach(console::line);
    }

    @Override
    public JsonObject json(Demo demo) {
        return JsonObject.builder()
                .put("folder", demo.folder().path().toString())
                .put("files", files(demo.folder()))
                .put("story", array(demo.story().stream()))
                .put("inspect", new InspectReport().json(demo.inspected()))
                .put("embed", new EmbedReport().json(demo.embedded()))
                .put("train", new RunReport().json(demo.retrained()))
                .put("sweep", new SweepReport().json(demo.swept()))
                .put("extract", new ExtractReport().json(demo.read()))
                .put("verify", CLAIM.json(demo.verified()))
                .put("control", CLAIM.json(demo.control()))
                .put("report", new WrittenReport().json(demo.report()))
                .put("seconds", demo.seconds())
                .build();
    }

    private static JsonArray files(DemoFolder folder) {
        return array(Stream.of(DemoFile.values()).map(folder::file).map(Path::toString));
    }

    private static JsonArray array(Stream<String> texts) {
        return new JsonArray(texts.<JsonValue>map(JsonString::new).toList());
    }
}
