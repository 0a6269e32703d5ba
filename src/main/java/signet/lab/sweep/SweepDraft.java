package signet.lab.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import signet.data.DataSetException;
import signet.data.disk.DataSets;
import signet.format.file.Sha256;
import signet.format.json.Json;
import signet.format.json.JsonArray;
import signet.format.json.JsonException;
import signet.format.json.JsonObject;
import signet.format.json.JsonString;
import signet.format.json.JsonValue;
import signet.lab.RunData;
import signet.lab.RunException;
import signet.lab.spec.SpecException;
import signet.lab.spec.SpecJson;

/**
 * A spec as a person writes it: paths may be relative to it, and digests that are not written are
 * those of the files as they are now.
 */
public final class SweepDraft {
    private final Path base;

    private SweepDraft(Path base) {
        this.base = base;
    }

    /**
     * Reads and completes a spec.
     *
     * @throws SpecException if it cannot be used, in a sentence that says where
     * @throws DataSetException if the images are damaged or none
     * @throws RunException if a file that it names is not there, or no record
     * @throws IOException if the disk fails
     */
    public static SweepSpec read(Path file) throws SpecException, DataSetException, IOException {
        try {
            JsonObject json = Json.parseObject(Files.readAllBytes(file));
            return new SweepDraft(file.toAbsolutePath().getParent()).completed(json);
        } catch (JsonException e) {
            throw SpecJson.refused(e);
        }
    }

    private SweepSpec completed(JsonObject json)
            throws SpecException, DataSetException, IOException {
        SequencedMap<String, JsonValue> members = new LinkedHashMap<>(json.members());
        if (json.find("tickets").orElse(null) instanceof JsonArray(List<JsonValue> tickets)) {
            List<JsonValue> all = new ArrayList<>();
            for (JsonValue ticket : tickets) {
                all.add(ticket instanceof JsonObject object ? ticket(object) : ticket);
            }
            members.put("tickets", new JsonArray(all));
        }
        if (json.find("data").orElse(null) instanceof JsonObject data) {
            members.put("data", data(data));
        }
        if (json.find("otherData").orElse(null) instanceof JsonObject other) {
            members.put("otherData", data(other));
        }
        return SweepSpecJson.read(JsonObject.of(members));
    }

    private JsonObject ticket(JsonObject json) throws IOException {
        SequencedMap<String, JsonValue> members = new LinkedHashMap<>(json.members());
        if (json.find("file").orElse(null) instanceof JsonString(String text)) {
            Path file = found(text);
            members.put("file", new JsonString(file.toString()));
            if (!members.containsKey("sha256")) {
                members.put("sha256", new JsonString(Sha256.of(file)));
            }
        }
        if (json.find("record").orElse(null) instanceof JsonString(String text)) {
            Path record = found(text);
            members.put("record", new JsonString(record.toString()));
            if (!members.containsKey("recordDigest")) {
                members.put("recordDigest", new JsonString(SweepInputs.record(record).digest()));
            }
        }
        return JsonObject.of(members);
    }

    private JsonObject data(JsonObject json) throws DataSetException, IOException {
        SequencedMap<String, JsonValue> members = new LinkedHashMap<>(json.members());
        if (json.find("folder").orElse(null) instanceof JsonString(String text)) {
            // What is named by its digest may be away: the sweep says so where it is needed.
            Path folder = members.containsKey("digest") ? resolved(text) : found(text);
            members.put("folder", new JsonString(folder.toString()));
            if (!members.containsKey("digest")) {
                members.put("digest", new JsonString(RunData.digest(DataSets.open(folder))));
            }
        }
        return JsonObject.of(members);
    }

    private Path resolved(String text) {
        return base.resolve(text).normalize();
    }

    private Path found(String text) throws IOException {
        Path path = resolved(text);
        if (Files.notExists(path)) {
            throw new RunException(
                    "The spec names %s, which is not there; paths count from the folder of the spec."
                            .formatted(path),
                    new NoSuchFileException(path.toString()));
        }
        return path;
    }
}
