package signet.app.settings;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import signet.format.json.JsonArray;
import signet.format.json.JsonException;
import signet.format.json.JsonNumber;
import signet.format.json.JsonObject;
import signet.format.json.JsonString;
import signet.format.json.JsonValue;
import signet.net.Device;

/** Settings as JSON. A value that makes no sense is read as if it were not there. */
final class SettingsJson {
    /** Counts up when a member changes its meaning. */
    static final long VERSION = 1;

    /** All names that are written. */
    static final Set<String> MEMBERS =
            Set.of(
                    "version",
                    "theme",
                    "colorMap",
                    "scale",
                    "recent",
                    "splits",
                    "window",
                    "lastFolder",
                    "compute",
                    "images");

    private SettingsJson() {}

    static JsonObject write(Settings settings) {
        JsonObject.Builder json =
                JsonObject.builder()
                        .put("version", VERSION)
                        .put("theme", settings.theme().name().toLowerCase(Locale.ROOT))
                        .put("colorMap", settings.colorMap())
                        .put("scale", settings.scale())
                        .put("recent", writeRecent(settings.recent()))
                        .put("splits", writeSplits(settings.splits()));
        settings.window().ifPresent(window -> json.put("window", writeWindow(window)));
        settings.lastFolder().ifPresent(folder -> json.put("lastFolder", folder.toString()));
        settings.images().ifPresent(folder -> json.put("images", folder.toString()));
        return json.put("compute", writeCompute(settings.compute())).build();
    }

    private static JsonValue writeRecent(RecentFiles recent) {
        return new JsonArray(
                recent.files().stream().<JsonValue>map(SettingsJson::writeFile).toList());
    }

    private static JsonObject writeFile(RecentFile file) {
        JsonObject.Builder json = JsonObject.builder().put("path", file.path().toString());
        file.density().ifPresent(density -> json.put("density", density));
        return json.put("when", file.when().toString()).put("note", file.note()).build();
    }

    private static JsonObject writeSplits(Map<String, Double> splits) {
        JsonObject.Builder json = JsonObject.builder();
        splits.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(split -> json.put(split.getKey(), split.getValue()));
        return json.build();
    }

    private static JsonObject writeWindow(WindowBounds window) {
        return JsonObject.builder()
                .put("x", window.x())
                .put("y", window.y())
                .put("width", window.width())
                .put("height", window.height())
                .put("maximized", window.maximized())
                .build();
    }

    private static JsonObject writeCompute(ComputeSettings compute) {
        JsonObject.Builder json = JsonObject.builder().put("device", compute.device().toString());
        compute.threads().ifPresent(threads -> json.put("threads", threads));
        compute.pytorch().ifPresent(folder -> json.put("pytorch", folder.toString()));
        return json.build();
    }

    static Settings read(JsonObject json) {
        Settings defaults = Settings.DEFAULT;
        return new Settings(
                sensible(() -> Theme.valueOf(json.string("theme").toUpperCase(Locale.ROOT)))
                        .orElse(defaults.theme()),
                sensible(() -> json.string("colorMap")).orElse(defaults.colorMap()),
                sensible(() -> json.doubleValue("scale"))
                        .filter(s -> s >= Settings.MIN_SCALE && s <= Settings.MAX_SCALE)
                        .orElse(defaults.scale()),
                sensible(() -> json.get("recent", JsonArray.class))
                        .map(SettingsJson::readRecent)
                        .orElse(defaults.recent()),
                sensible(() -> json.get("splits", JsonObject.class))
                        .map(SettingsJson::readSplits)
                        .orElse(defaults.splits()),
                sensible(() -> readWindow(json.get("window", JsonObject.class))),
                sensible(() -> Path.of(json.string("lastFolder"))),
                sensible(() -> readCompute(json.get("compute", JsonObject.class)))
                        .orElse(defaults.compute()),
                sensible(() -> Path.of(json.string("images"))));
    }

    private static ComputeSettings readCompute(JsonObject json) {
        return new ComputeSettings(
                sensible(() -> Device.parse(json.string("device")))
                        .orElse(ComputeSettings.DEFAULT.device()),
                sensible(() -> Math.toIntExact(json.longValue("threads")))
                        .filter(threads -> threads >= 1),
                sensible(() -> Path.of(json.string("pytorch"))));
    }

    private static RecentFiles readRecent(JsonArray files) {
        List<RecentFile> known = new ArrayList<>();
        for (JsonValue file : files.values()) {
            if (file instanceof JsonObject object) {
                sensible(() -> readFile(object)).ifPresent(known::add);
            }
        }
        return new RecentFiles(known);
    }

    private static RecentFile readFile(JsonObject json) throws JsonException {
        return new RecentFile(
                Path.of(json.string("path")),
                sensible(() -> json.doubleValue("density")),
                Instant.parse(json.string("when")),
                json.find("note").map(n -> n instanceof JsonString s ? s.value() : "").orElse(""));
    }

    private static Map<String, Double> readSplits(JsonObject json) {
        Map<String, Double> splits = new HashMap<>();
        json.members()
                .forEach((pane, position) -> {
                    if (position instanceof JsonNumber number) {
                        splits.put(pane, Math.clamp(number.doubleValue(), 0, 1));
                    }
                });
        return splits;
    }

    private static WindowBounds readWindow(JsonObject json) throws JsonException {
        return new WindowBounds(
                json.doubleValue("x"),
                json.doubleValue("y"),
                json.doubleValue("width"),
                json.doubleValue("height"),
                json.bool("maximized"));
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read() throws JsonException;
    }

    private static <T> Optional<T> sensible(Reading<T> reading) {
        try {
            return Optional.of(reading.read());
        } catch (JsonException
                | ArithmeticException
                | DateTimeException
                | IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }
}
