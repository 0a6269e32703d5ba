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
    static List<StatisticRow> of(ClaimTest claim) {
        Evidence evidence = claim.evidence();
        boolean supported = claim.verdict().supportsClaim();
        boolean lineage = claim.verdict() instanceof Verdict.SameLineage;
        List<StatisticRow> rows = new ArrayList<>();
        evidence.flipped()
                .ifPresent(score ->
                        rows.add(
                                new StatisticRow(
                                        score,
                                        supported ? "decides the claim" : "decides: no claim",
                                        true)));
        rows.add(
                new StatisticRow(
                        evidence.all(),
                        supported ? "supports it" : "high for any relative",
                        false));
        evidence.masks()
                .map(MaskEvidence::all)
                .ifPresent(score ->
                        rows.add(
                                new StatisticRow(
                                        score,
                                        supported
                                                ? "shows ancestry only"
                                                : lineage ? "shows ancestry" : "shows no ancestry",
                                        lineage)));
        return rows;
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
