package signet.cli;

import java.util.List;
import java.util.OptionalDouble;
import signet.app.Comparison;
import signet.app.OpenedTicket;
import signet.format.json.JsonArray;
import signet.format.json.JsonNull;
import signet.format.json.JsonNumber;
import signet.format.json.JsonObject;
import signet.format.json.JsonString;
import signet.format.json.JsonValue;
import signet.ticket.MaskOverlap;
import signet.ticket.TicketOverlap;
import signet.ticket.TicketOverlap.LayerOverlap;
import signet.ticket.TicketOverlap.ShapeMismatch;

/** Tells what two tickets share. */
final class CompareReport implements Verb.Report<Comparison> {
    private static final int NAMES_SHOWN = 10;
    private static final List<Table.Column> COLUMNS =
            List.of(
                    new Table.Column("Layer", false, 0),
                    new Table.Column("Both", true, 0),
                    new Table.Column("Only A", true, 2),
                    new Table.Column("Only B", true, 2),
                    new Table.Column("Jaccard", true, 0),
                    new Table.Column("By chance", true, 1),
                    new Table.Column("Above chance", true, 3));

    @Override
    public void print(Comparison comparison, Console console) {
        TicketOverlap overlap = comparison.overlap();
        printTicket("A", comparison.a(), console);
        printTicket("B", comparison.b(), console);
        if (overlap.layers().isEmpty()) {
            console.line(
                    "No layer has the same name and shape in both, so nothing can be compared.");
        } else {
            console.line("");
            List<String> lines = table(overlap).lines(console.style().width());
            console.heading(lines.getFirst());
            lines.stream().skip(1).forEach(console::line);
            console.line("* stem, classifier or not pruned, not part of the last line");
        }
        printNames("Only in A", overlap.onlyInA(), console);
        printNames("Only in B", overlap.onlyInB(), console);
        printNames(
                "Of different shape",
                overlap.mismatches().stream().map(ShapeMismatch::name).toList(),
                console);
    }

    private static void printTicket(String letter, OpenedTicket ticket, Console console) {
        console.line(
                "%s  %s  density %s"
                        .formatted(
                                letter,
                                ticket.file().path().getFileName(),
                                ticket.density().percent()));
    }

    private static void printNames(String title, List<String> names, Console console) {
        if (names.isEmpty()) {
            return;
        }
        String listed = String.join(", ", names.stream().limit(NAMES_SHOWN).toList());
        int more = names.size() - NAMES_SHOWN;
        String rest = more > 0 ? " and %s more".formatted(Numbers.grouped(more)) : "";
        console.amber("%s: %s%s".formatted(title, listed, rest));
    }

    private static Table table(TicketOverlap overlap) {
        Table table = new Table(COLUMNS);
        for (LayerOverlap layer : overlap.layers()) {
            add(table, layer.counted() ? layer.name() : layer.name() + " *", layer.overlap());
        }
        add(table, "Together", overlap.counted());
        return table;
    }

    private static void add(Table table, String name, MaskOverlap overlap) {
        table.add(
                name,
                Numbers.grouped(overlap.both()),
                Numbers.grouped(overlap.onlyA()),
                Numbers.grouped(overlap.onlyB()),
                Numbers.decimal("%.4f", overlap.jaccard()),
                Numbers.decimal("%.4f", overlap.expectedJaccard()),
                Numbers.decimal("%+.1f sd", overlap.deviationsAboveChance()).replace('-', '−'));
    }

    @Override
    public JsonObject json(Comparison comparison) {
        TicketOverlap overlap = comparison.overlap();
        return JsonObject.builder()
                .put("a", json(comparison.a()))
                .put("b", json(comparison.b()))
                .put("counted", json(JsonObject.builder(), overlap.counted()))
                .put("everything", json(JsonObject.builder(), overlap.everything()))
                .put("layers", array(overlap.layers().stream().map(CompareReport::json).toList()))
                .put("onlyInA", names(overlap.onlyInA()))
                .put("onlyInB", names(overlap.onlyInB()))
                .put(
                        "mismatches",
                        names(overlap.mismatches().stream().map(ShapeMismatch::name).toList()))
                .build();
    }

    private static JsonObject json(OpenedTicket ticket) {
        return JsonObject.builder()
                .put("file", ticket.file().path().toString())
                .put("total", ticket.density().total())
                .put("kept", ticket.density().kept())
                .put("density", ticket.density().ratio())
                .build();
    }

    private static JsonObject json(LayerOverlap layer) {
        return json(
                JsonObject.builder().put("name", layer.name()).put("counted", layer.counted()),
                layer.overlap());
    }

    private static JsonObject json(JsonObject.Builder json, MaskOverlap overlap) {
        return json.put("both", overlap.both())
                .put("onlyA", overlap.onlyA())
                .put("onlyB", overlap.onlyB())
                .put("neither", overlap.neither())
                .put("jaccard", number(overlap.jaccard()))
                .put("chanceJaccard", number(overlap.expectedJaccard()))
                .put("chanceBoth", overlap.expectedBoth())
                .put("chanceSd", overlap.standardDeviation())
                .put("sdAboveChance", number(overlap.deviationsAboveChance()))
                .build();
    }

    private static JsonValue number(OptionalDouble number) {
        return number.isPresent() ? JsonNumber.of(number.getAsDouble()) : new JsonNull();
    }

    private static JsonArray names(List<String> names) {
        return array(names.stream().map(JsonString::new).toList());
    }

    private static JsonArray array(List<? extends JsonValue> values) {
        return new JsonArray(List.copyOf(values));
    }
}
