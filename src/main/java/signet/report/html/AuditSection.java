package signet.report.html;

import java.util.List;
import java.util.Optional;
import signet.evidence.PValue;
import signet.report.Numbers;
import signet.report.attack.AttackRow;
import signet.report.attack.Calibration;
import signet.report.attack.Measurement;

/** Whether anyone innocent could be claimed. */
record AuditSection(Markup page, ReportContent content) {
    /** Times root n, what the distance from uniform exceeds in 5 of 100 trials (Kolmogorov). */
    private static final double KOLMOGOROV_95 = 1.358;

    void write() {
        page.open("section").element("h2", "False-claim audit");
        page.element("p", claims());
        Optional<FalseClaimAudit> audit = content.audit();
        if (audit.isEmpty()) {
            page.element("p", "Nothing else was audited.", "class", "muted").close("section");
            return;
        }
        page.element("p", finds(audit.get()));
        postHoc(audit.get().postHoc());
        calibration(audit.get().calibration());
        page.close("section");
    }

    private String claims() {
        List<AttackRow> controls =
                content.table().controls().rows().stream()
                        .filter(row -> row.measurement().isPresent())
                        .toList();
        List<String> claimed =
                controls.stream()
                        .filter(row ->
                                row.measurement()
                                        .map(Measurement::detection)
                                        .filter(found -> found.verdict().supportsClaim())
                                        .isPresent())
                        .map(row -> row.subject().label())
                        .distinct()
                        .toList();
        if (controls.isEmpty()) {
            return "No control was held against the record.";
        }
        return claimed.isEmpty()
                ? "%s of controls against the record; none was claimed, as it should be."
                        .formatted(Numbers.count(controls.size(), "reading"))
                : "A control was claimed, which must never happen: %s."
                        .formatted(String.join(", ", claimed));
    }

    private static String finds(FalseClaimAudit audit) {
        return "Blind search of %s; found %s."
                .formatted(
                        Numbers.count(audit.scanned(), "control"),
                        audit.finds() == 0
                                ? "no symbol"
                                : Numbers.count(audit.finds(), "symbol") + " that nobody pressed");
    }

    private void postHoc(List<FalseClaimAudit.PostHoc> best) {
        if (best.isEmpty()) {
            return;
        }
        page.open("div", "class", "wide").open("table");
        page.element(
                "caption",
                "Best agreement on an innocent ticket if place and payload may be chosen afterwards:"
                        + " what a percentage alone is worth");
        page.head(List.of("Control", "Agreement, %", "log2 p, naive", "log2 p, after search"), 1);
        page.open("tbody");
        for (FalseClaimAudit.PostHoc found : best) {
            page.open("tr").element("th", found.control(), "scope", "row");
            page.element("td", Numbers.percent(found.score().similarity()), "class", "n");
            page.element("td", log2(found.score().pValue()), "class", "n");
            page.element("td", log2(found.score().corrected()), "class", "n").close("tr");
        }
        page.close("tbody").close("table").close("div");
    }

    private void calibration(Calibration calibration) {
        if (calibration.pValues().isEmpty()) {
            page.element("p", "No random keys were tried on controls.", "class", "muted");
            return;
        }
        Calibration.Quantile strongest = calibration.quantiles().getFirst();
        page.element("h3", "Calibration of the p-values");
        page.element(
                "p",
                ("Of %d random keys on controls, the strongest has log2 p %s, where %s is expected"
                                + " of as many uniform p-values. The largest distance from uniform"
                                + " is %s; chance stays below %s in 95 of 100 such trials.")
                        .formatted(
                                calibration.pValues().size(),
                                Numbers.fixed(-strongest.observed(), 1),
                                Numbers.fixed(-strongest.expected(), 1),
                                Numbers.fixed(calibration.distance(), 3),
                                Numbers.fixed(
                                        KOLMOGOROV_95 / Math.sqrt(calibration.pValues().size()),
                                        3)));
        page.open("div", "class", "pair");
        NamedFigure.ofCalibration(calibration)
                .forEach(figure -> RobustnessSection.figure(page, figure));
        page.close("div");
    }

    private static String log2(PValue p) {
        return Numbers.log2(p.log2());
    }
}
