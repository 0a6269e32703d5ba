package signet.cli;

import java.util.List;
import signet.app.attack.SweepTickets.Swept;
import signet.format.json.JsonArray;
import signet.format.json.JsonObject;
import signet.format.json.JsonValue;
import signet.report.attack.AttackJsonLines;
import signet.report.attack.AttackRow;
import signet.report.attack.AttackTable;
import signet.report.attack.Replicates;
import signet.report.attack.Subject;
import signet.report.attack.SummaryRow;
import signet.report.attack.ThiefSentence;

/** Tells what came of a sweep. */
final class SweepReport implements Verb.Report<Swept> {
    private static final List<Table.Column> COLUMNS =
            List.of(
                    new Table.Column("Attack", false, 0),
                    new Table.Column("Accuracy", true, 0),
                    new Table.Column("Drop", true, 0),
                    new Table.Column("Density", true, 2),
                    new Table.Column("Blind", false, 1),
                    new Table.Column("Informed", false, 1),
                    new Table.Column("Errors", true, 2),
                    new Table.Column("log2 p", true, 0),
                    new Table.Column("Verdict", false, 0),
                    new Table.Column("Paper", true, 2));

    @Override
    public void print(Swept swept, Console console) {
        AttackTable table = swept.table();
        for (Subject ticket : table.rows().stream().map(AttackRow::subject).distinct().toList()) {
            console.heading(ticket.label());
            rows(table, ticket).lines(console.style().width()).forEach(console::line);
            console.line("");
        }
        for (Subject ticket : table.signedTickets()) {
            console.line(ticket.name() + ": " + ThiefSentence.of(table, ticket));
        }
        table.failed()
                .forEach(row ->
                        console.amber(
                                "%s, %s: %s"
                                        .formatted(
                                                row.subject().label(),
                                                row.label(),
                                                row.failure().orElseThrow())));
        if (!table.failed().isEmpty()) {
            console.line("The same command with --retry-failed tries again what failed.");
        }
        console.line("Results " + swept.folder().path());
    }

    private static Table rows(AttackTable all, Subject ticket) {
        Table table = new Table(COLUMNS);
        for (Replicates group : all.replicates()) {
            SummaryRow row = SummaryRow.of(group);
            if (group.first().subject().equals(ticket) && !row.isFailed()) {
                table.add(group.first().label(), row.columns());
            }
        }
        return table;
    }

    @Override
    public JsonObject json(Swept swept) {
        return JsonObject.builder()
                .put("folder", swept.folder().path().toString())
                .put("cells", swept.table().rows().size())
                .put("failed", swept.table().failed().size())
                .put(
                        "rows",
                        new JsonArray(
                                swept.table().rows().stream()
                                        .<JsonValue>map(AttackJsonLines::json)
                                        .toList()))
                .build();
    }
}
