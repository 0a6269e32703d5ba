package signet.mark.record;

import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import signet.evidence.ClaimRule;
import signet.format.json.Json;
import signet.format.json.JsonArray;
import signet.format.json.JsonException;
import signet.format.json.JsonNumber;
import signet.format.json.JsonObject;
import signet.format.json.JsonValue;
import signet.mark.MarkException;
import signet.mark.MarkProfile;
import signet.mark.ModuleRegion;
import signet.mark.Orientation;
import signet.mark.Placement;
import signet.mark.Polarity;
import signet.mark.Signature;
import signet.qr.encode.QrSymbol;
import signet.qr.encode.TextEncoding;
import signet.qr.symbol.EcLevel;
import signet.qr.symbol.SymbolProfile;
import signet.ticket.Mask;
import signet.ticket.Shape;

/** Reads a record and trusts nothing in it before its hash agrees. */
final class RecordReader {
    private RecordReader() {}

    static OwnerRecord read(byte[] json) throws MarkException {
        JsonObject file;
        try {
            file = Json.parseObject(json);
        } catch (JsonException notJson) {
            throw MarkException.record(
                    "The file is no owner's record: %s.".formatted(notJson.getMessage()));
        }
        try {
            return record(checkedBody(file));
        } catch (JsonException | IllegalArgumentException | ArithmeticException contradiction) {
            throw MarkException.record(
                    "The record is damaged: %s.".formatted(withoutStop(contradiction)));
        }
    }

    private static JsonObject checkedBody(JsonObject file) throws JsonException, MarkException {
        if (file.find("schema").isEmpty() || !file.string("schema").equals(RecordFormat.SCHEMA)) {
            throw MarkException.record(
                    "The file is no owner's record; choose the one Signet saved.");
        }
        long version = file.longValue("version");
        if (version != RecordFormat.VERSION) {
            throw MarkException.record(
                    "The record is of format %d and this Signet reads format %d; use a newer Signet."
                            .formatted(version, RecordFormat.VERSION));
        }
        JsonObject body = file.get("body", JsonObject.class);
        if (!RecordFormat.hash(body).equals(file.string("sha256"))) {
            throw MarkException.record(
                    "The record was changed after Signet wrote it, because its hash does not match; use the file as it was saved.");
        }
        return body;
    }

    private static OwnerRecord record(JsonObject body) throws JsonException, MarkException {
        OwnerRecord record =
                new OwnerRecord(
                        constant(MarkProfile.class, body.string("profile")),
                        new Signature(
                                body.string("text"),
                                constant(TextEncoding.class, body.string("encoding"))),
                        place(body.get("place", JsonObject.class)),
                        symbol(body.get("symbol", JsonObject.class)),
                        bits(body, "written"),
                        bits(body, "flipped"),
                        layers(body.get("layers", JsonArray.class)),
                        claim(body.get("claim", JsonObject.class)),
                        body.longValue("seed"));
        requireConsistent(record, body);
        return record;
    }

    private static void requireConsistent(OwnerRecord record, JsonObject body)
            throws JsonException {
        if (record.layer(record.placement().layer()).isEmpty()) {
            throw body.problem("it lacks the masks of the layer that carries the signature");
        }
        ModuleRegion region = record.region();
        if (record.written().length() > region.version().modules()
                || record.flipped().length() > region.version().modules()
                || !RecordFormat.targetHash(record).equals(body.string("targetSha256"))) {
            throw body.problem("its modules are not those of its symbol");
        }
    }

    private static Placement place(JsonObject place) throws JsonException {
        return new Placement(
                place.string("layer"),
                Math.toIntExact(place.longValue("row")),
                Math.toIntExact(place.longValue("column")),
                constant(Orientation.class, place.string("orientation")),
                constant(Polarity.class, place.string("polarity")));
    }

    private static QrSymbol symbol(JsonObject symbol) throws JsonException {
        SymbolProfile profile =
                SymbolProfile.of(
                        Math.toIntExact(symbol.longValue("version")),
                        constant(EcLevel.class, symbol.string("level")),
                        Math.toIntExact(symbol.longValue("dataMask")));
        return QrSymbol.ofData(profile, Base64.getDecoder().decode(symbol.string("data")));
    }

    private static List<LayerMasks> layers(JsonArray array) throws JsonException {
        List<LayerMasks> layers = new ArrayList<>();
        for (JsonValue value : array.values()) {
            if (!(value instanceof JsonObject layer)) {
                throw new JsonException("a layer is %s".formatted(value.kind()), -1, -1);
            }
            Shape shape = shape(layer.get("shape", JsonArray.class));
            layers.add(
                    new LayerMasks(
                            layer.string("name"),
                            Mask.of(shape, bits(layer, "original")),
                            Mask.of(shape, bits(layer, "marked"))));
        }
        return layers;
    }

    private static Shape shape(JsonArray array) throws JsonException {
        long[] dimensions = new long[array.values().size()];
        for (int i = 0; i < dimensions.length; i++) {
            if (!(array.values().get(i) instanceof JsonNumber number)) {
                throw new JsonException("a shape has something that is no number", -1, -1);
            }
            dimensions[i] = number.exactLong().orElse(-1);
        }
        return Shape.of(dimensions);
    }

    private static ClaimRule claim(JsonObject claim) throws JsonException {
        return new ClaimRule(claim.doubleValue("release"), claim.doubleValue("lineage"));
    }

    private static BitSet bits(JsonObject object, String name) throws JsonException {
        return BitSet.valueOf(Base64.getDecoder().decode(object.string(name)));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
    }

    private static String withoutStop(Throwable problem) {
        String sentence = String.valueOf(problem.getMessage());
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
