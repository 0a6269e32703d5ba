package signet.ui.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import signet.evidence.Evidence;
import signet.evidence.MaskEvidence;
import signet.evidence.Score;
import signet.evidence.Verdict;

/**
 * One statistic of a claim.
 *
 * @param score what agrees, and its chance
 * @param says what that means
 * @param decides whether the verdict rests on it
 */
record StatisticRow(Score score, String says, boolean decides) {
    /** The statistics that could be measured, the deciding one first. */
    static List<StatisticRow> of(Evidence evidence, Verdict verdict) {
        boolean supported = verdict.supportsClaim();
        boolean lineage = verdict instanceof Verdict.SameLineage;
        List<StatisticRow> rows = new ArrayList<>();
        evidence.flipped()
                .map(score ->
                        new StatisticRow(
                                score, supported ? "decides the claim" : "decides: no claim", true))
                .ifPresent(rows::add);
        rows.add(
                new StatisticRow(
                        evidence.all(),
                        supported ? "supports it" : "high for any relative",
                        false));
        evidence.masks()
                .map(MaskEvidence::all)
                .map(score -> new StatisticRow(score, ancestry(supported, lineage), lineage))
                .ifPresent(rows::add);
        return rows;
    }

    private static String ancestry(boolean supported, boolean lineage) {
        if (supported) {
            return "shows ancestry only";
        }
        return lineage ? "shows ancestry" : "shows no ancestry";
    }

    /** Such as {@code S_flip}. */
    String symbol() {
        return score.statistic().symbol();
    }

    /** {@code 170 of 176}. */
    String agreement() {
        return String.format(Locale.ROOT, "%,d of %,d", score.matches(), score.tested());
    }

    /** Its chance after search. */
    String log2p() {
        return Powers.log2(score.corrected());
    }
}
