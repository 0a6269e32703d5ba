package signet.lab.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import signet.evidence.ClaimRule;
import signet.format.json.JsonArray;
import signet.format.json.JsonException;
import signet.format.json.JsonObject;
import signet.format.json.JsonValue;
import signet.lab.audit.AuditJson;
import signet.mark.record.OwnerRecord;
import signet.report.html.FalseClaimAudit;

/**
 * What a report says beside the table of a sweep, so that it can be made where neither tickets nor
 * records are.
 *
 * @param rule how strong evidence must be, by the records
 * @param signings what the record of each signed ticket says of its signing
 * @param audit what innocent tickets show; empty where there were no controls
 */
public record SweepFacts(ClaimRule rule, List<Signing> signings, Optional<FalseClaimAudit> audit) {
    public SweepFacts {
        signings = List.copyOf(signings);
    }

    /**
     * What embedding did.
     *
     * @param ticket its name in tables
     * @param changed kernels that changed sides
     * @param modules modules that were written
     */
    public record Signing(String ticket, String recordDigest, long changed, long modules) {
        static Signing of(SweepTicket ticket, OwnerRecord record) {
            return new Signing(
                    ticket.subject().name(),
                    ticket.recordDigest(),
                    record.flipped().cardinality(),
                    record.written().cardinality());
        }
    }

    JsonObject toJson() {
        JsonObject.Builder json =
                JsonObject.builder()
                        .put("release", rule.release())
                        .put("lineage", rule.lineage())
                        .put(
                                "signings",
                                new JsonArray(
                                        signings.stream()
                                                .<JsonValue>map(SweepFacts::write)
                                                .toList()));
        audit.ifPresent(found -> json.put("audit", AuditJson.write(found)));
        return json.build();
    }

    private static JsonObject write(Signing signing) {
        return JsonObject.builder()
                .put("ticket", signing.ticket())
                .put("recordDigest", signing.recordDigest())
                .put("changed", signing.changed())
                .put("modules", signing.modules())
                .build();
    }

    static SweepFacts of(JsonObject json) throws JsonException {
        List<Signing> signings = new ArrayList<>();
        for (JsonValue value : json.get("signings", JsonArray.class).values()) {
            if (value instanceof JsonObject signing) {
                signings.add(
                        new Signing(
                                signing.string("ticket"),
                                signing.string("recordDigest"),
                                signing.longValue("changed"),
                                signing.longValue("modules")));
            }
        }
        return new SweepFacts(
                new ClaimRule(json.doubleValue("release"), json.doubleValue("lineage")),
                signings,
                json.find("audit").isPresent()
                        ? Optional.of(AuditJson.read(json.get("audit", JsonObject.class)))
                        : Optional.empty());
    }
}
