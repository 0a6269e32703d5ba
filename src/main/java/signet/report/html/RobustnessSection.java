package signet.report.html;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import signet.report.Numbers;
import signet.report.attack.AttackRow;
import signet.report.attack.AttackTable;
import signet.report.attack.Measurement;
import signet.report.attack.Replicates;
import signet.report.attack.Strength;
import signet.report.attack.Subject;
import signet.report.attack.SummaryRow;

/** Every attack: a table and the figures for each signed ticket, and what failed. */
final class RobustnessSection {
    private static final List<String> COLUMNS =
            List.of(
                    "Attack",
                    "Strength",
                    "Blind",
                    "Informed",
                    "Verdict",
                    "Accuracy, %",
                    "Drop, pp",
                    "Match",
                    "Density, %",
                    "Bit errors",
                    "log2 p",
                    "Paper, %");
    private static final int WORDS = 5;

    private final Markup page;
    private final ReportContent content;

    RobustnessSection(Markup page, ReportContent content) {
        this.page = page;
        this.content = content;
    }

    void write() {
        AttackTable table = content.table();
        page.open("section").element("h2", "Robustness");
        if (table.signedTickets().isEmpty()) {
            page.element("p", "No attack was run.", "class", "muted");
        }
        for (Subject ticket : table.signedTickets()) {
            page.element("h3", ticket.name());
            table(ticket);
            NamedFigure.ofTicket(table, ticket, content.rule().release())
                    .forEach(figure -> figure(page, figure));
        }
        content.caution().ifPresent(words -> page.element("p", words, "class", "muted"));
        attacks();
        failures();
        page.close("section");
    }

    private void attacks() {
        if (content.attacks().isEmpty()) {
            return;
        }
        page.element("h3", "The attacks").open("div", "class", "wide").open("table");
        page.element("caption", "What each does, what it takes, and who tried it first");
        page.head(List.of("Attack", "What it does", "Attacker", "Source"), 4).open("tbody");
        for (AttackNote attack : content.attacks()) {
            page.open("tr").element("th", attack.title(), "scope", "row");
            page.element("td", attack.line()).element("td", attack.attacker());
            page.element("td", attack.source()).close("tr");
        }
        page.close("tbody").close("table").close("div");
    }

    private void table(Subject ticket) {
        List<String> notes = new ArrayList<>();
        page.open("div", "class", "wide").open("table");
        page.element(
                "caption",
                "Means over seeds with their standard deviation; that of the drop is that of the"
                        + " accuracy. Match: at most 1 pp lost."
                        + " log2 p: S_flip, informed, after search; a claim needs "
                        + Numbers.log2(content.rule().release())
                        + "."
                        + otherTask(ticket));
        page.head(COLUMNS, WORDS).open("tbody");
        Map<String, List<SummaryRow>> attacks =
                content.table().replicates().stream()
                        .filter(group -> group.first().subject().equals(ticket))
                        .map(SummaryRow::of)
                        .collect(
                                Collectors.groupingBy(
                                        RobustnessSection::title,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        attacks.forEach((title, rows) -> attack(title, rows, notes));
        page.close("tbody").close("table").close("div");
        if (!notes.isEmpty()) {
            page.open("ol", "class", "notes");
            notes.forEach(note -> page.element("li", note));
            page.close("ol");
        }
    }

    private String otherTask(Subject ticket) {
        boolean some =
                content.table().replicates().stream()
                        .filter(group -> group.first().subject().equals(ticket))
                        .anyMatch(Replicates::isOfOtherTask);
        return some
                ? " Other task: the network was trained for the other data set, and its accuracy is"
                        + " on that one's test images."
                : "";
    }

    private static String title(SummaryRow row) {
        return row.replicates().first().attack().title();
    }

    /** The rows of one attack, under its title. */
    private void attack(String title, List<SummaryRow> rows, List<String> notes) {
        for (SummaryRow row : rows) {
            page.open("tr", "class", row.isFailed() ? "failed" : "measured");
            if (row.equals(rows.getFirst())) {
                String span = Integer.toString(rows.size());
                page.element("th", title, "scope", "row", "rowspan", span);
            }
            row(row, notes);
            page.close("tr");
        }
    }

    private void row(SummaryRow row, List<String> notes) {
        AttackRow first = row.replicates().first();
        page.element("td", first.strength().map(Strength::text).orElse(""), "class", "s");
        if (row.isFailed()) {
            page.element(
                    "td",
                    "failed: " + String.join(" ", row.failures()),
                    "class",
                    "wrap",
                    "colspan",
                    Integer.toString(COLUMNS.size() - 2));
            return;
        }
        page.element("td", row.blind()).element("td", row.informed()).open("td");
        VerdictChip.write(
                page,
                row.replicates().measured().stream().map(m -> m.detection().verdict()).toList(),
                row.verdict());
        page.close("td");
        page.element("td", row.accuracy(), "class", "n");
        boolean cheap = row.replicates().measured().stream().allMatch(Measurement::matched);
        boolean dear = !cheap && !row.replicates().isOfOtherTask();
        page.element("td", row.meanDrop(), "class", dear ? "n bad" : "n");
        page.element("td", row.matched(), "class", "n");
        page.element("td", row.density(), "class", "n");
        page.element("td", row.bitErrors(), "class", "n");
        page.element("td", row.log2p(), "class", "n");
        page.open("td", "class", "n").text(row.paperInWords());
        row.footnote().ifPresent(note -> page.element("sup", mark(note, notes)));
        page.close("td");
    }

    private static String mark(String note, List<String> notes) {
        if (!notes.contains(note)) {
            notes.add(note);
        }
        return Integer.toString(notes.indexOf(note) + 1);
    }

    private void failures() {
        List<AttackRow> failed = content.table().failed();
        if (failed.isEmpty()) {
            return;
        }
        page.element("h3", "Cells that failed").open("ul");
        for (AttackRow row : failed) {
            page.element(
                    "li",
                    "%s, %s, seed %d: %s"
                            .formatted(
                                    row.subject().label(),
                                    row.label(),
                                    row.seed(),
                                    row.failure().orElseThrow()));
        }
        page.close("ul");
    }

    static void figure(Markup page, NamedFigure figure) {
        String data = Base64.getEncoder().encodeToString(figure.figure().outlinedSvg());
        page.open("figure");
        page.empty(
                "img",
                "src",
                "data:image/svg+xml;base64," + data,
                "width",
                Integer.toString(figure.figure().width()),
                "height",
                Integer.toString(figure.figure().height()),
                "alt",
                figure.alternative());
        page.close("figure");
    }
}
