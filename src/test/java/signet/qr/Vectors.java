package signet.qr;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import signet.qr.symbol.EcLevel;
import signet.qr.symbol.ModuleMatrix;
import signet.qr.symbol.SymbolProfile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The independent test vectors of the watermark science; in them 1 is a dark module. */
public final class Vectors {
    private static final String FILE = "/vectors/watermark_vectors.json";

    private Vectors() {}

    /** One group of the file. */
    public static JsonNode group(String name) {
        try (InputStream in = Vectors.class.getResourceAsStream(FILE)) {
            return JsonMapper.shared().readTree(in).required(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Numbers as bytes. */
    public static byte[] bytes(JsonNode numbers) {
        byte[] bytes = new byte[numbers.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) numbers.get(i).asInt();
        }
        return bytes;
    }

    /** The profile of a case with version, ec and mask. */
    public static SymbolProfile profile(JsonNode of) {
        return SymbolProfile.of(
                of.get("version").asInt(),
                EcLevel.valueOf(of.get("ec").asString()),
                of.get("mask").asInt());
    }

    /** Rows of 1 (dark) and 0. */
    public static ModuleMatrix matrix(JsonNode rows) {
        String[] lines = new String[rows.size()];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = rows.get(i).asString();
        }
        return ModuleMatrix.parse('1', lines);
    }
}
