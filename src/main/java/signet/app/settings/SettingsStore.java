package signet.app.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import signet.app.job.Problem;
import signet.app.job.Problems;
import signet.format.file.AtomicFile;
import signet.format.json.Json;
import signet.format.json.JsonException;
import signet.format.json.JsonObject;
import signet.format.json.JsonValue;

/**
 * Settings on disk. A damaged file is set aside and never deleted; members of other versions are
 * kept as they are; a file of a newer version is copied before it is first overwritten.
 */
public final class SettingsStore {
    private final Path file;
    private SequencedMap<String, JsonValue> others = new LinkedHashMap<>();
    private Optional<Path> copyFirst = Optional.empty();

    /**
     * @param folder where settings are, such as {@link signet.app.files.Directories#config()}
     */
    public SettingsStore(Path folder) {
        this.file = folder.resolve("settings.json");
    }

    /**
     * What was read.
     *
     * @param notice a sentence for the person, where something was not as expected
     */
    public record Loaded(Settings settings, Optional<String> notice) {}

    /** Reads the settings; whatever is wrong with them, the program starts. */
    public synchronized Loaded load() {
        try {
            JsonObject json = Json.parseObject(Files.readAllBytes(file));
            long version = json.longValue("version");
            others = new LinkedHashMap<>(json.members());
            others.keySet().removeAll(SettingsJson.MEMBERS);
            return new Loaded(SettingsJson.read(json), noticeOf(version));
        } catch (NoSuchFileException firstStart) {
            return new Loaded(Settings.DEFAULT, Optional.empty());
        } catch (JsonException e) {
            return new Loaded(Settings.DEFAULT, Optional.of(setAside()));
        } catch (IOException e) {
            return new Loaded(Settings.DEFAULT, Optional.of(Problems.opening(file, e).sentence()));
        }
    }

    /**
     * What is stored, for a process that only asks: whatever is wrong with the file is left for
     * {@link #load} to tell and to mend.
     */
    public synchronized Settings look() {
        try {
            return SettingsJson.read(Json.parseObject(Files.readAllBytes(file)));
        } catch (JsonException | IOException e) {
            return Settings.DEFAULT;
        }
    }

    private Optional<String> noticeOf(long version) {
        if (version <= SettingsJson.VERSION) {
            return Optional.empty();
        }
        Path copy = file.resolveSibling("settings.version-" + version + ".json");
        copyFirst = Optional.of(copy);
        return Optional.of(
                "The settings were written by a newer Signet. What this one understands is used;"
                        + " the file will be kept as %s.".formatted(copy.getFileName()));
    }

    private String setAside() {
        for (int n = 1; ; n++) {
            Path aside = file.resolveSibling("settings.damaged-" + n + ".json");
            if (Files.exists(aside)) {
                continue;
            }
            try {
                Files.move(file, aside);
                return "The settings were damaged and are set aside as %s. Signet starts with its defaults."
                        .formatted(aside.getFileName());
            } catch (IOException e) {
                copyFirst = Optional.of(aside);
                return "The settings are damaged. Signet starts with its defaults.";
            }
        }
    }

    /**
     * Writes the settings.
     *
     * @return why that was not possible; the settings on disk are then as they were
     */
    public synchronized Optional<Problem> save(Settings settings) {
        SequencedMap<String, JsonValue> members = new LinkedHashMap<>(others);
        members.putAll(SettingsJson.write(settings).members());
        String text = Json.pretty(JsonObject.of(members)) + "\n";
        try {
            Files.createDirectories(file.getParent());
            if (copyFirst.isPresent()) {
                Files.copy(file, copyFirst.get(), StandardCopyOption.REPLACE_EXISTING);
                copyFirst = Optional.empty();
            }
            AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(Problems.saving(file, e));
        }
    }
}
