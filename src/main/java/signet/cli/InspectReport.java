package signet.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import signet.app.Inspection;
import signet.app.OpenedTicket;
import signet.format.TicketFile;
import signet.format.json.JsonArray;
import signet.format.json.JsonNumber;
import signet.format.json.JsonObject;
import signet.format.json.JsonValue;
import signet.ticket.Architecture;
import signet.ticket.Density;
import signet.ticket.Shape;

/** Tells where a ticket is sparse. */
final class InspectReport implements Verb.Report<Inspection> {
    private static final List<Table.Column> COLUMNS =
            List.of(
                    new Table.Column("Layer", false, 0),
                    new Table.Column("Shape", false, 2),
                    new Table.Column("Density", true, 0),
                    new Table.Column("", false, 4),
                    new Table.Column("Empty kernels", true, 1),
                    new Table.Column("Kept", true, 3));

    @Override
    public void print(Inspection inspection, Console console) {
        OpenedTicket opened = inspection.opened();
        TicketFile file = opened.file();
        console.heading(String.valueOf(file.path().getFileName()));
        console.line(
                "%s, %s, %s, %s"
                        .formatted(
                                Architecture.of(file.ticket()).name(),
                                file.kind().title(),
                                Numbers.count(file.ticket().tensors().size(), "tensor"),
                                Numbers.bytes(file.bytes())));
        if (inspection.rows().isEmpty()) {
            console.line("No layer is pruned: no mask is stored and no weight is exactly zero.");
        } else {
            printLayers(inspection, console);
        }
        Findings.print(file.findings(), console);
    }

    private static void printLayers(Inspection inspection, Console console) {
        OpenedTicket opened = inspection.opened();
        Density density = opened.density();
        console.line(
                "Density %s: %s weights kept in %s"
                        .formatted(
                                density.percent(),
                                Numbers.of(density.kept(), density.total()),
                                Numbers.count(opened.counted().size(), "pruned layer")));
        console.line("");
        List<String> lines = table(inspection).lines(console.style().width());
        console.heading(lines.getFirst());
        lines.stream().skip(1).forEach(console::line);
        if (opened.counted().size() < inspection.rows().size()) {
            console.line("* stem or classifier, not part of the density");
        }
    }

    private static Table table(Inspection inspection) {
        Table table = new Table(COLUMNS);
        for (Inspection.Row row : inspection.rows()) {
            table.add(
                    row.counted() ? row.name() : row.name() + " *",
                    row.shape().toString(),
                    row.density().percent(),
                    Numbers.bar(row.density().ratio()),
                    Numbers.of(row.emptyKernels(), row.kernels()),
                    Numbers.of(row.density().kept(), row.density().total()));
        }
        Density density = inspection.opened().density();
        List<Inspection.Row> counted =
                inspection.rows().stream().filter(Inspection.Row::counted).toList();
        table.add(
                "Together",
                "",
                density.percent(),
                Numbers.bar(density.ratio()),
                Numbers.of(
                        counted.stream().mapToLong(Inspection.Row::emptyKernels).sum(),
                        counted.stream().mapToLong(Inspection.Row::kernels).sum()),
                Numbers.of(density.kept(), density.total()));
        return table;
    }

    @Override
    public JsonObject json(Inspection inspection) {
        OpenedTicket opened = inspection.opened();
        TicketFile file = opened.file();
        JsonObject.Builder json =
                JsonObject.builder()
                        .put("file", file.path().toString())
                        .put("format", file.kind().id())
                        .put("architecture", Architecture.of(file.ticket()).name())
                        .put("bytes", file.bytes())
                        .put("tensors", file.ticket().tensors().size());
        return put(json, opened.density())
                .put("everything", put(JsonObject.builder(), opened.everything()).build())
                .put(
                        "layers",
                        new JsonArray(
                                inspection.rows().stream()
                                        .<JsonValue>map(InspectReport::json)
                                        .toList()))
                .put("findings", Findings.json(file.findings()))
                .put("metadata", json(file.ticket().metadata()))
                .build();
    }

    private static JsonObject.Builder put(JsonObject.Builder json, Density density) {
        return json.put("total", density.total())
                .put("kept", density.kept())
                .put("density", density.ratio());
    }

    private static JsonObject json(Inspection.Row row) {
        JsonObject.Builder json =
                JsonObject.builder().put("name", row.name()).put("shape", json(row.shape()));
        return put(json, row.density())
                .put("source", row.source().name().toLowerCase(Locale.ROOT))
                .put("counted", row.counted())
                .put("emptyKernels", row.emptyKernels())
                .put("kernels", row.kernels())
                .build();
    }

    private static JsonArray json(Shape shape) {
        return new JsonArray(
                IntStream.range(0, shape.rank())
                        .<JsonValue>mapToObj(i -> JsonNumber.of(shape.dimension(i)))
                        .toList());
    }

    private static JsonObject json(Map<String, String> metadata) {
        JsonObject.Builder json = JsonObject.builder();
        metadata.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> json.put(entry.getKey(), entry.getValue()));
        return json.build();
    }
}
