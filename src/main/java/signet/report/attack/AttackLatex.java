package signet.report.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An attack table for a paper: LaTeX that needs {@code booktabs}, and {@code longtable} where a
 * table is longer than a page.
 */
public final class AttackLatex {
    private static final String HEAD =
            "Attack & Strength & Accuracy, \\% & Drop, pp & Density, \\% & Blind & Informed"
                    + " & Bit errors & $\\log_2 p$ & Verdict & Paper, \\%";
    private static final int COLUMNS = 11;
    private static final String FORMAT = "{p{0.2\\linewidth}rrrrp{4em}p{5em}rrp{5em}l}";

    /** Lines of the table that fit a page in landscape, where most of them are two lines high. */
    private static final int PAGE = 16;

    private final StringBuilder text = new StringBuilder();
    private final List<String> footnotes = new ArrayList<>();

    private AttackLatex() {}

    /**
     * A table for each signed ticket and one for the controls, each as wide as a page in landscape
     * and with its footnotes below: one line for each attack and strength, means over seeds with
     * their standard deviation. A cell that failed keeps its line. One that is longer than a page
     * goes on on the next, under the same head.
     */
    public static String of(AttackTable table) {
        return new AttackLatex().write(table);
    }

    private String write(AttackTable table) {
        List<List<Replicates>> parts = new ArrayList<>();
        table.signedTickets().forEach(ticket -> parts.add(table.of(ticket).replicates()));
        if (parts.isEmpty() || !table.controls().rows().isEmpty()) {
            parts.add(table.controls().replicates());
        }
        line("% needs \\usepackage{booktabs}");
        if (parts.stream().anyMatch(AttackLatex::isLong)) {
            line("% needs \\usepackage{longtable}");
        }
        parts.forEach(this::table);
        return text.toString();
    }

    private static boolean isLong(List<Replicates> groups) {
        return groups.size() > PAGE;
    }

    private void table(List<Replicates> groups) {
        String kind = isLong(groups) ? "longtable" : "tabular";
        line("\\begin{%s}%s".formatted(kind, FORMAT));
        head();
        if (isLong(groups)) {
            breaks();
        }
        body(groups);
        if (!isLong(groups)) {
            line("\\bottomrule");
        }
        line("\\end{%s}".formatted(kind));
        footnotes();
        line("\\par\\bigskip");
    }

    private void head() {
        line("\\toprule");
        line(HEAD + " \\\\");
    }

    /** What stands at the top and at the bottom of a page; {@code longtable} wants it first. */
    private void breaks() {
        line("\\endfirsthead");
        line(across("\\textit{continued}"));
        head();
        line("\\midrule");
        line("\\endhead");
        line("\\bottomrule");
        line("\\endfoot");
    }

    private void body(List<Replicates> groups) {
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
    }

    private void footnotes() {
        for (int i = 0; i < footnotes.size(); i++) {
            line("\\par\\footnotesize $^{%s}$ %s".formatted(letter(i), footnotes.get(i)));
        }
        footnotes.clear();
    }

    private void row(SummaryRow row) {
        AttackRow first = row.replicates().first();
        String strength = first.strength().map(Strength::text).orElse("");
        String start = Latex.escaped(first.attack().title()) + " & " + Latex.escaped(strength);
        if (row.isFailed()) {
            line(
                    "%s & \\multicolumn{%d}{p{0.6\\linewidth}}{failed: %s} \\\\"
                            .formatted(
                                    start,
                                    COLUMNS - 2,
                                    Latex.escaped(String.join(" ", row.failures()))));
            return;
        }
        line(
                start
                        + " & "
                        + String.join(" & ", row.columns().stream().map(Latex::escaped).toList())
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
