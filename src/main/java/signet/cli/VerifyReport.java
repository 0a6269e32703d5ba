package signet.cli;

import java.util.Optional;
import signet.app.VerifyClaim.Verification;
import signet.evidence.Evidence;
import signet.evidence.MaskEvidence;
import signet.evidence.Score;
import signet.evidence.Statistic;
import signet.evidence.Verdict;
import signet.format.json.JsonArray;
import signet.format.json.JsonNull;
import signet.format.json.JsonNumber;
import signet.format.json.JsonObject;
import signet.format.json.JsonString;
import signet.format.json.JsonValue;
import signet.mark.claim.ClaimFinding;

/** Tells what a suspect proves. */
final class VerifyReport implements Verb.Report<Verification> {
    @Override
    public boolean isNo(Verification verification) {
        return !verification.finding().verdict().supportsClaim();
    }

    @Override
    public void print(Verification verification, Console console) {
        ClaimFinding finding = verification.finding();
        Evidence evidence = finding.evidence();
        console.heading(finding.verdict().words());
        console.line("  " + meaning(finding.verdict()));
        if (finding.reading().isFound()) {
            Readings.print(finding.reading(), "place and format known", console);
        } else {
            console.line(
                    "No text was read at %s."
                            .formatted(Readings.place(verification.record().placement())));
        }
        evidence.flipped().ifPresent(score -> console.line(line(score, "changed modules")));
        console.line(line(evidence.all(), "modules"));
        evidence.masks()
                .map(MaskEvidence::all)
                .ifPresent(score -> console.line(line(score, "kept weights")));
        if (finding.movedChannels() > 0) {
            console.amber(
                    "%s put back into the owner's order first, by the layers without the signature."
                            .formatted(
                                    Numbers.count(finding.movedChannels(), "exchanged channel")));
        }
        if (!finding.thinned().isEmpty()) {
            console.amber(
                    "%s with more weights than the release; the largest were taken as kept, as many as it has."
                            .formatted(Numbers.count(finding.thinned().size(), "layer")));
        }
    }

    private static String meaning(Verdict verdict) {
        return switch (verdict) {
            case Verdict.CarriesRelease _ ->
                    "It agrees with what embedding changed; its own ancestors do not.";
            case Verdict.SameLineage _ ->
                    "It shares the ticket's mask, but not provably what embedding changed.";
            case Verdict.Inconclusive(String reason) -> reason;
            case Verdict.ReadWithoutClaim _ -> "A signature was read, but no record given.";
        };
    }

    /** Never a percentage without what chance would give. */
    private static String line(Score score, String what) {
        return "%-7s %s %s agree, %s after %s"
                .formatted(
                        score.statistic().symbol(),
                        Numbers.of(score.matches(), score.tested()),
                        what,
                        score.corrected(),
                        Numbers.count(score.tries().readings(), "reading"));
    }

    @Override
    public JsonObject json(Verification verification) {
        ClaimFinding finding = verification.finding();
        Evidence evidence = finding.evidence();
        return JsonObject.builder()
                .put("verdict", word(finding.verdict()))
                .put("words", finding.verdict().words())
                .put("supported", finding.verdict().supportsClaim())
                .put("reason", meaning(finding.verdict()))
                .put(
                        "text",
                        finding.reading()
                                .text()
                                .<JsonValue>map(JsonString::new)
                                .orElse(new JsonNull()))
                .put(Statistic.FLIP.symbol(), json(evidence.flipped()))
                .put(Statistic.ALL.symbol(), json(Optional.of(evidence.all())))
                .put(Statistic.MASK.symbol(), json(evidence.masks().map(MaskEvidence::all)))
                .put("T", finding.tries().readings())
                .put("log2T", finding.tries().log2())
                .put("threshold", verification.record().rule().release())
                .put("claimed", verification.record().signature().text())
                .put("reading", Readings.json(Optional.of(finding.reading())).build())
                .put(
                        "thinned",
                        new JsonArray(
                                finding.thinned().stream()
                                        .<JsonValue>map(JsonString::new)
                                        .toList()))
                .put("aligned", finding.movedChannels() > 0)
                .put("movedChannels", finding.movedChannels())
                .put("file", verification.suspect().file().path().toString())
                .build();
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case Verdict.CarriesRelease _ -> "carries-release";
            case Verdict.SameLineage _ -> "same-lineage";
            case Verdict.Inconclusive _ -> "inconclusive";
            case Verdict.ReadWithoutClaim _ -> "read-without-claim";
        };
    }

    private static JsonValue json(Optional<Score> score) {
        return score.<JsonValue>map(VerifyReport::json).orElse(new JsonNull());
    }

    private static JsonObject json(Score score) {
        return JsonObject.builder()
                .put("matches", score.matches())
                .put("tested", score.tested())
                .put("log2P", number(score.corrected().log2()))
                .put("log2PBeforeSearch", number(score.pValue().log2()))
                .build();
    }

    private static JsonValue number(double number) {
        return Double.isFinite(number) ? JsonNumber.of(number) : new JsonNull();
    }
}
