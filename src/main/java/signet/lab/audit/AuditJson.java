package signet.lab.audit;

import java.util.ArrayList;
import java.util.List;
import signet.evidence.PValue;
import signet.evidence.Score;
import signet.evidence.Statistic;
import signet.evidence.Tries;
import signet.format.json.JsonArray;
import signet.format.json.JsonException;
import signet.format.json.JsonNumber;
import signet.format.json.JsonObject;
import signet.format.json.JsonValue;
import signet.report.attack.Calibration;
import signet.report.html.FalseClaimAudit;
import signet.report.html.FalseClaimAudit.PostHoc;

/** An audit as JSON. */
public final class AuditJson {
    private AuditJson() {}

    /** Writes an audit. */
    public static JsonObject write(FalseClaimAudit audit) {
        return JsonObject.builder()
                .put("scanned", audit.scanned())
                .put("finds", audit.finds())
                .put(
                        "postHoc",
                        new JsonArray(
                                audit.postHoc().stream().<JsonValue>map(AuditJson::write).toList()))
                .put(
                        "log2P",
                        new JsonArray(
                                audit.calibration().pValues().stream()
                                        .<JsonValue>map(p -> JsonNumber.of(p.log2()))
                                        .toList()))
                .build();
    }

    private static JsonObject write(PostHoc found) {
        Score score = found.score();
        return JsonObject.builder()
                .put("control", found.control())
                .put("tested", score.tested())
                .put("matches", score.matches())
                .put("log2P", score.pValue().log2())
                .put("readings", score.tries().readings())
                .put("chosenBits", score.tries().alignmentBits())
                .build();
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws JsonException if it is something else
     */
    public static FalseClaimAudit read(JsonObject json) throws JsonException {
        List<PostHoc> postHoc = new ArrayList<>();
        for (JsonValue value : json.get("postHoc", JsonArray.class).values()) {
            if (!(value instanceof JsonObject found)) {
                throw json.problem("\"postHoc\" must be objects");
            }
            postHoc.add(postHoc(found));
        }
        List<PValue> pValues = new ArrayList<>();
        for (JsonValue value : json.get("log2P", JsonArray.class).values()) {
            if (!(value instanceof JsonNumber number)) {
                throw json.problem("\"log2P\" must be numbers");
            }
            pValues.add(new PValue(number.doubleValue()));
        }
        return new FalseClaimAudit(
                postHoc,
                (int) json.longValue("scanned"),
                (int) json.longValue("finds"),
                new Calibration(pValues));
    }

    private static PostHoc postHoc(JsonObject json) throws JsonException {
        return new PostHoc(
                json.string("control"),
                new Score(
                        Statistic.ALL,
                        json.longValue("tested"),
                        json.longValue("matches"),
                        new PValue(json.doubleValue("log2P")),
                        new Tries(json.longValue("readings"), json.doubleValue("chosenBits"))));
    }
}
