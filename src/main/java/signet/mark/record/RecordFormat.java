package signet.mark.record;

import java.util.Base64;
import java.util.BitSet;
import java.util.Locale;
import signet.format.file.Sha256;
import signet.format.json.Json;
import signet.format.json.JsonObject;

/** What writing and reading a record have in common. */
final class RecordFormat {
    static final String SCHEMA = "signet.owner-record";
    static final int VERSION = 1;

    private RecordFormat() {}

    /** The hash of the one form of a body. */
    static String hash(JsonObject body) {
        return Sha256.of(Json.canonical(body));
    }

    /** The hash of the modules that a suspect should keep. */
    static String targetHash(OwnerRecord record) {
        return Sha256.of(record.target().toByteArray());
    }

    /** Bits packed eight to a byte, bit 0 lowest, zeros at the end left out, in Base64. */
    static String pack(BitSet bits) {
        return Base64.getEncoder().encodeToString(bits.toByteArray());
    }

    static String lowerCase(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
