package signet.report.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An attack table for a paper: LaTeX that needs {@code booktabs} and nothing else. */
public final class AttackLatex {
    private static final String HEAD =
            "Attack & Strength & Accuracy, \\% & Drop, pp & Density, \\% & Blind & Informed"
                    + " & Bit errors & $\\log_2 p$ & Verdict & Paper, \\%";
    private static final int COLUMNS = 11;

    private final StringBuilder text = new StringBuilder();
    private final List<String> footnotes = new ArrayList<>();

    private AttackLatex() {}

    /**
     * A {@code tabular} for each signed ticket and one for the controls, each as wide as a page in
     * landscape and with its footnotes below: one line for each attack and strength, means over
     * seeds with their standard deviation. A cell that failed keeps its line.
     */
    public static String of(AttackTable table) {
        return new AttackLatex().write(table);
    }

    private String write(AttackTable table) {
        line("% needs \\usepackage{booktabs}");
        List<AttackTable> parts = new ArrayList<>();
        table.signedTickets().forEach(ticket -> parts.add(table.of(ticket)));
        if (parts.isEmpty() || !table.controls().rows().isEmpty()) {
            parts.add(table.controls());
        }
        parts.forEach(part -> tabular(part.replicates()));
        return text.toString();
    }

    private void tabular(List<Replicates> groups) {
        line("\\begin{tabular}{p{0.2\\linewidth}rrrrp{4em}p{5em}rrp{5em}l}");
        line("\\toprule");
        line(HEAD + " \\\\");
        Optional<Subject> ticket = Optional.empty();
        for (Replicates group : groups) {
            Subject subject = group.first().subject();
            if (ticket.filter(subject::equals).isEmpty()) {
                line("\\midrule");
                line(across("\\textit{%s}".formatted(Latex.escaped(subject.label()))));
                ticket = Optional.of(subject);
            }
            row(SummaryRow.of(group));
        }
        line("\\bottomrule");
        line("\\end{tabular}");
        for (int i = 0; i < footnotes.size(); i++) {
            line("\\par\\footnotesize $^{%s}$ %s".formatted(letter(i), footnotes.get(i)));
        }
        footnotes.clear();
        line("\\par\\bigskip");
    }

    private void row(SummaryRow row) {
        AttackRow first = row.replicates().first();
        String strength = first.strength().map(Strength::text).orElse("");
        String start = Latex.escaped(first.attack().title()) + " & " + Latex.escaped(strength);
        if (row.isFailed()) {
            line(
                    "%s & \\multicolumn{%d}{l}{failed: %s} \\\\"
                            .formatted(
                                    start,
                                    COLUMNS - 2,
                                    Latex.escaped(String.join(" ", row.failures()))));
            return;
        }
        List<String> cells =
                List.of(
                        row.accuracy(),
                        row.drop(),
                        row.density(),
                        row.blind(),
                        row.informed(),
                        row.bitErrors(),
                        row.log2p(),
                        row.verdict(),
                        row.paperInWords());
        line(
                start
                        + " & "
                        + String.join(" & ", cells.stream().map(Latex::escaped).toList())
                        + row.footnote().map(this::mark).orElse("")
                        + " \\\\");
    }

    private String mark(String footnote) {
        String escaped = Latex.escaped(footnote);
        if (!footnotes.contains(escaped)) {
            footnotes.add(escaped);
        }
        return "$^{%s}$".formatted(letter(footnotes.indexOf(escaped)));
    }

    private static String across(String words) {
        return "\\multicolumn{%d}{l}{%s} \\\\".formatted(COLUMNS, words);
    }

    private static String letter(int footnote) {
        return footnote < 26 ? Character.toString('a' + footnote) : Integer.toString(footnote + 1);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
