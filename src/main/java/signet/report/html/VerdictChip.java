package signet.report.html;

import java.util.List;
import signet.evidence.Verdict;

/** A verdict in its fixed words, with a sign and a colour. */
final class VerdictChip {
    private VerdictChip() {}

    static void write(Markup page, Verdict verdict) {
        switch (verdict) {
            case Verdict.CarriesRelease carries -> chip(page, "✓ " + carries.words(), "chip ok");
            case Verdict.SameLineage kin -> chip(page, "≈ " + kin.words(), "chip kin");
            case Verdict.Inconclusive none -> chip(page, "– " + none.words(), "chip");
            case Verdict.ReadWithoutClaim read -> chip(page, "– " + read.words(), "chip");
        }
    }

    /** One chip where all verdicts are of one kind, otherwise the counts in words. */
    static void write(Markup page, List<Verdict> verdicts, String words) {
        if (verdicts.stream().map(Verdict::words).distinct().count() == 1) {
            write(page, verdicts.getFirst());
        } else {
            page.text(words);
        }
    }

    private static void chip(Markup page, String words, String style) {
        page.element("span", words, "class", style);
    }
}
