package signet.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import signet.report.attack.AttackTable;
import signet.report.attack.Subject;
import signet.report.attack.ThiefSentence;

/**
 * A report as one HTML file: nothing is fetched, nothing runs, it prints on A4 and follows the
 * reader's light or dark. Well-formed as XML, too.
 */
public final class HtmlReport {
    private static final String STYLE = style();

    private HtmlReport() {}

    /** The page, to be written in UTF-8. */
    public static String of(ReportContent content) {
        Markup page = new Markup();
        page.open("html", "lang", "en");
        page.open("head").empty("meta", "charset", "utf-8");
        page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.element("title", content.title());
        page.element("style", STYLE).close("head");
        page.open("body").open("main").open("header");
        page.element("h1", content.title());
        page.element("p", content.made(), "class", "muted");
        for (Subject ticket : content.table().signedTickets()) {
            page.element("p", sentence(content.table(), ticket), "class", "lead");
        }
        page.close("header");
        new TicketSections(page, content).write();
        new RobustnessSection(page, content).write();
        new AuditSection(page, content).write();
        new ProvenanceSection(page, content).write();
        page.close("main").close("body").close("html");
        return "<!DOCTYPE html>\n" + page;
    }

    /** With the ticket's name where there are several. */
    private static String sentence(AttackTable table, Subject ticket) {
        String sentence = ThiefSentence.of(table, ticket);
        return table.signedTickets().size() == 1 ? sentence : ticket.name() + ": " + sentence;
    }

    private static String style() {
        try (InputStream css = HtmlReport.class.getResourceAsStream("/signet/report/report.css")) {
            return new String(Objects.requireNonNull(css).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
