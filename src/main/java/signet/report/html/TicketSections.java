package signet.report.html;

import java.util.List;
import java.util.Locale;
import signet.evidence.Score;
import signet.report.Numbers;
import signet.report.attack.AttackName;
import signet.report.attack.AttackRow;
import signet.report.attack.AttackTable;
import signet.report.attack.Detection;
import signet.report.attack.Measurement;
import signet.report.attack.Subject;

/** What was attacked, what signing did to it, and what it shows before any attack. */
record TicketSections(Markup page, ReportContent content) {
    void write() {
        attacked();
        fidelity();
        detection();
    }

    private void attacked() {
        AttackTable table = content.table();
        page.open("section").element("h2", "What was attacked");
        page.open("div", "class", "wide").open("table");
        page.element("caption", "Tickets and controls, and how many cells were run on each");
        page.head(List.of("Ticket", "What it is", "Cells", "Measured", "Failed"), 2).open("tbody");
        for (Subject subject : table.rows().stream().map(AttackRow::subject).distinct().toList()) {
            List<AttackRow> rows =
                    table.rows().stream().filter(row -> row.subject().equals(subject)).toList();
            long failed = rows.stream().filter(row -> row.measurement().isEmpty()).count();
            page.open("tr").element("th", subject.name(), "scope", "row");
            page.element("td", (subject.isControl() ? "control: " : "") + subject.kind().words());
            page.element("td", Long.toString(rows.size()), "class", "n");
            page.element("td", Long.toString(rows.size() - failed), "class", "n");
            page.element("td", Long.toString(failed), "class", failed == 0 ? "n" : "n bad");
            page.close("tr");
        }
        page.close("tbody").close("table").close("div").close("section");
    }

    private void fidelity() {
        page.open("section").element("h2", "Fidelity");
        if (content.fidelity().isEmpty()) {
            page.element("p", "Not measured.", "class", "muted").close("section");
            return;
        }
        page.open("div", "class", "wide").open("table");
        page.element("caption", "What signing changed; accuracies are means over seeds");
        page.head(
                List.of(
                        "Ticket",
                        "Accuracy before, %",
                        "After, %",
                        "Difference, pp",
                        "Density before, %",
                        "After, %",
                        "Modules changed"),
                1);
        page.open("tbody");
        for (SigningFidelity signing : content.fidelity()) {
            page.open("tr").element("th", signing.ticket().name(), "scope", "row");
            number(signing.before().times(100).text(2));
            number(signing.after().times(100).text(2));
            number(Numbers.fixed(100 * (signing.after().mean() - signing.before().mean()), 2));
            number(Numbers.percent(signing.densityBefore().ratio()));
            number(Numbers.percent(signing.densityAfter().ratio()));
            number("%d of %d".formatted(signing.changedModules(), signing.modules()));
            page.close("tr");
        }
        page.close("tbody").close("table").close("div").close("section");
    }

    private void detection() {
        page.open("section").element("h2", "Detection");
        page.open("div", "class", "wide").open("table");
        page.element("caption", "Before any attack; p-values are those after search");
        page.head(
                List.of(
                        "Ticket",
                        "Seed",
                        "Blind",
                        "Informed",
                        "Verdict",
                        "Bit errors",
                        "S_flip, log2 p",
                        "S_all, log2 p",
                        "S_mask, log2 p"),
                5);
        page.open("tbody");
        for (AttackRow row : content.table().rows()) {
            if (row.attack().equals(AttackName.NONE)) {
                row.measurement().map(Measurement::detection).ifPresent(found -> line(row, found));
            }
        }
        page.close("tbody").close("table").close("div").close("section");
    }

    private void line(AttackRow row, Detection found) {
        page.open("tr").element("th", row.subject().label(), "scope", "row");
        page.element("td", Long.toString(row.seed()));
        page.element("td", found.readsBlind() ? "yes" : "no");
        page.element("td", found.readsInformed() ? "yes" : "no");
        page.open("td");
        VerdictChip.write(page, found.verdict());
        page.close("td");
        number(String.format(Locale.ROOT, "%d of %d", found.bitErrors(), found.all().tested()));
        number(found.flip().map(TicketSections::log2).orElse(Numbers.NONE));
        number(log2(found.all()));
        number(found.mask().map(TicketSections::log2).orElse(Numbers.NONE));
        page.close("tr");
    }

    private static String log2(Score score) {
        return Numbers.log2(score.corrected().log2());
    }

    private void number(String number) {
        page.element("td", number, "class", "n");
    }
}
