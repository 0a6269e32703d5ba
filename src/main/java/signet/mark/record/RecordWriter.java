package signet.mark.record;

import java.util.Base64;
import java.util.List;
import java.util.stream.LongStream;
import signet.evidence.ClaimRule;
import signet.format.json.Json;
import signet.format.json.JsonArray;
import signet.format.json.JsonNumber;
import signet.format.json.JsonObject;
import signet.format.json.JsonValue;
import signet.mark.Placement;
import signet.qr.symbol.SymbolProfile;

/** Puts a record into canonical JSON: a body, its hash, and room for proofs beside it. */
final class RecordWriter {
    private RecordWriter() {}

    static byte[] write(OwnerRecord record) {
        JsonObject body = body(record);
        return Json.canonical(
                JsonObject.builder()
                        .put("schema", RecordFormat.SCHEMA)
                        .put("version", RecordFormat.VERSION)
                        .put("body", body)
                        .put("sha256", RecordFormat.hash(body))
                        .build());
    }

    /** The hash that stands beside the body. */
    static String hash(OwnerRecord record) {
        return RecordFormat.hash(body(record));
    }

    private static JsonObject body(OwnerRecord record) {
        return JsonObject.builder()
                .put("profile", RecordFormat.lowerCase(record.profile()))
                .put("text", record.signature().text())
                .put("encoding", RecordFormat.lowerCase(record.signature().encoding()))
                .put("place", place(record.placement()))
                .put("symbol", symbol(record))
                .put("written", RecordFormat.pack(record.written()))
                .put("flipped", RecordFormat.pack(record.flipped()))
                .put("targetSha256", RecordFormat.targetHash(record))
                .put("layers", layers(record.layers()))
                .put("claim", claim(record.rule()))
                .put("seed", record.seed())
                .build();
    }

    private static JsonObject place(Placement place) {
        return JsonObject.builder()
                .put("layer", place.layer())
                .put("row", place.row())
                .put("column", place.column())
                .put("orientation", RecordFormat.lowerCase(place.orientation()))
                .put("polarity", RecordFormat.lowerCase(place.polarity()))
                .build();
    }

    private static JsonObject symbol(OwnerRecord record) {
        SymbolProfile profile = record.symbol().profile();
        return JsonObject.builder()
                .put("version", profile.version().number())
                .put("level", profile.level().name())
                .put("dataMask", profile.mask().number())
                .put("data", Base64.getEncoder().encodeToString(record.symbol().data()))
                .build();
    }

    private static JsonArray layers(List<LayerMasks> layers) {
        return new JsonArray(layers.stream().<JsonValue>map(RecordWriter::layer).toList());
    }

    private static JsonObject layer(LayerMasks layer) {
        LongStream shape = LongStream.of(layer.original().shape().toArray());
        return JsonObject.builder()
                .put("name", layer.name())
                .put("shape", new JsonArray(shape.<JsonValue>mapToObj(JsonNumber::of).toList()))
                .put("original", RecordFormat.pack(layer.original().toBitSet()))
                .put("marked", RecordFormat.pack(layer.marked().toBitSet()))
                .build();
    }

    private static JsonObject claim(ClaimRule rule) {
        return JsonObject.builder()
                .put("release", rule.release())
                .put("lineage", rule.lineage())
                .build();
    }
}
