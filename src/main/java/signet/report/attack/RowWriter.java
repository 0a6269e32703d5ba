package signet.report.attack;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import signet.evidence.Score;
import signet.evidence.Verdict;
import signet.format.json.JsonNumber;
import signet.format.json.JsonObject;
import signet.qr.symbol.ModuleMatrix;

/** Rows to JSON; members that are absent are left out. */
final class RowWriter {
    /** Reads back as negative infinity, for which JSON has no word. */
    private static final JsonNumber IMPOSSIBLE = new JsonNumber("-1e999");

    private RowWriter() {}

    static JsonObject write(AttackRow row) {
        JsonObject.Builder json =
                JsonObject.builder()
                        .put("ticket", row.subject().name())
                        .put("kind", word(row.subject().kind()))
                        .put("attack", row.attack().id())
                        .put("title", row.attack().title())
                        .put("family", row.attack().family());
        row.strength()
                .ifPresent(strength ->
                        json.put("strength", strength.value()).put("unit", strength.unit()));
        json.put("seed", row.seed()).put("seconds", row.seconds());
        row.published().ifPresent(paper -> json.put("paper", paper(paper)));
        switch (row.outcome()) {
            case CellOutcome.Failed failed -> json.put("failure", failed.reason());
            case Measurement measured -> putMeasured(json, measured);
        }
        return json.build();
    }

    private static JsonObject paper(Published paper) {
        JsonObject.Builder json = JsonObject.builder().put("accuracy", paper.accuracy());
        paper.decodes().ifPresent(read -> json.put("decodes", read));
        json.put("source", paper.source());
        paper.footnote().ifPresent(note -> json.put("footnote", note));
        return json.build();
    }

    private static void putMeasured(JsonObject.Builder json, Measurement measured) {
        Detection detection = measured.detection();
        json.put("accuracy", measured.accuracy());
        measured.baseline()
                .ifPresent(baseline ->
                        json.put("baseline", baseline)
                                .put("drop", measured.drop())
                                .put("matched", measured.matched()));
        json.put("kept", measured.density().kept()).put("total", measured.density().total());
        putDecode(json, "blind", detection.blind());
        putDecode(json, "informed", detection.informed());
        json.put("bitErrors", detection.bitErrors()).put("all", score(detection.all()));
        detection.flip().ifPresent(score -> json.put("flip", score(score)));
        detection.mask().ifPresent(score -> json.put("mask", score(score)));
        json.put("verdict", detection.verdict().words());
        if (detection.verdict() instanceof Verdict.Inconclusive inconclusive) {
            json.put("reason", inconclusive.reason());
        }
        detection
                .code()
                .ifPresent(code ->
                        json.put("size", code.pressed().size())
                                .put("pressed", modules(code.pressed()))
                                .put("found", modules(code.found())));
    }

    private static void putDecode(JsonObject.Builder json, String name, Optional<Decode> decode) {
        decode.ifPresent(read ->
                json.put(
                        name,
                        JsonObject.builder()
                                .put("text", read.text())
                                .put("right", read.right())
                                .put("rung", word(read.rung()))
                                .put("corrected", read.correctedCodewords())
                                .build()));
    }

    private static JsonObject score(Score score) {
        return JsonObject.builder()
                .put("tested", score.tested())
                .put("matches", score.matches())
                .put("rawLog2P", log2(score.pValue().log2()))
                .put("log2P", log2(score.corrected().log2()))
                .put("readings", score.tries().readings())
                .put("alignmentBits", score.tries().alignmentBits())
                .build();
    }

    private static JsonNumber log2(double log2) {
        return Double.isInfinite(log2) ? IMPOSSIBLE : JsonNumber.of(log2);
    }

    /** Row-major, 1 = dark. */
    private static String modules(ModuleMatrix matrix) {
        return IntStream.range(0, matrix.size() * matrix.size())
                .mapToObj(module -> matrix.isDark(module) ? "1" : "0")
                .collect(Collectors.joining());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
