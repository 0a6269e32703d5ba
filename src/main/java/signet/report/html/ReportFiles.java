package signet.report.html;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Consumer;
import signet.report.attack.AttackCsv;
import signet.report.attack.AttackJsonLines;
import signet.report.attack.AttackLatex;

/** A report as the files of a folder: the page, the tables and every figure. */
public final class ReportFiles {
    private static final int SCALE = 2;

    private ReportFiles() {}

    /** The bytes of each file by its name, with {@code /} between folder and file. */
    public static SequencedMap<String, byte[]> of(ReportContent content) {
        SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        files.put("report.html", utf8(HtmlReport.of(content)));
        files.put("results.csv", utf8(AttackCsv.of(content.table())));
        files.put("results.jsonl", utf8(AttackJsonLines.of(content.table())));
        files.put("results.tex", utf8(AttackLatex.of(content.table())));
        Consumer<NamedFigure> put =
                figure -> {
                    files.put("figures/" + figure.name() + ".png", figure.figure().png(SCALE));
                    files.put("figures/" + figure.name() + ".svg", figure.figure().svg());
                };
        content.table().signedTickets().stream()
                .flatMap(ticket ->
                        NamedFigure.ofTicket(content.table(), ticket, content.rule().release())
                                .stream())
                .forEach(put);
        content.audit()
                .ifPresent(audit -> NamedFigure.ofCalibration(audit.calibration()).forEach(put));
        return files;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
