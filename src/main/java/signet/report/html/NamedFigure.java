package signet.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import signet.report.Numbers;
import signet.report.attack.AttackTable;
import signet.report.attack.Calibration;
import signet.report.attack.Subject;
import signet.report.attack.ThiefSentence;
import signet.report.chart.CalibrationCharts;
import signet.report.chart.CodeGallery;
import signet.report.chart.ParetoChart;
import signet.report.chart.StrengthCurves;
import signet.report.figure.Figure;

/**
 * A figure of a report.
 *
 * @param name of its files, without ending
 * @param alternative what it shows, in words, for who cannot see it
 */
record NamedFigure(String name, String alternative, Figure figure) {
    /** The figures of a signed ticket: evidence against accuracy, curves over strength, codes. */
    static List<NamedFigure> ofTicket(AttackTable table, Subject ticket, double claimLine) {
        List<Subject> tickets = table.signedTickets();
        String suffix = tickets.size() == 1 ? "" : "-" + (tickets.indexOf(ticket) + 1);
        UnaryOperator<String> named = name -> name + suffix;
        List<NamedFigure> figures = new ArrayList<>();
        figures.add(
                new NamedFigure(
                        named.apply("accuracy-and-evidence"),
                        "Accuracy lost against log2 p of S_flip for %s. %s"
                                .formatted(ticket.name(), ThiefSentence.of(table, ticket)),
                        ParetoChart.of(table, ticket, claimLine)));
        StrengthCurves.of(table, ticket, claimLine)
                .ifPresent(figure ->
                        figures.add(
                                new NamedFigure(
                                        named.apply("curves"),
                                        "log2 p of S_flip and the share of seeds whose text was"
                                                + " read, over the strength of each attack on "
                                                + ticket.name()
                                                + "; the table has the same numbers.",
                                        figure)));
        CodeGallery.of(table, ticket)
                .ifPresent(figure ->
                        figures.add(
                                new NamedFigure(
                                        named.apply("codes"),
                                        "The codes found in %s after each attack, repaired modules"
                                                        .formatted(ticket.name())
                                                + " in amber and wrong ones in red; the table"
                                                + " counts them.",
                                        figure)));
        return figures;
    }

    /** The null distribution of a calibration and its QQ plot. */
    static List<NamedFigure> ofCalibration(Calibration calibration) {
        String distance = Numbers.fixed(calibration.distance(), 3);
        return List.of(
                new NamedFigure(
                        "null-distribution",
                        "How many of %d random keys on controls have which p-value."
                                .formatted(calibration.pValues().size()),
                        CalibrationCharts.histogram(calibration)),
                new NamedFigure(
                        "qq",
                        "QQ plot of the same p-values against uniform; largest distance %s."
                                .formatted(distance),
                        CalibrationCharts.qq(calibration)));
    }
}
