package signet.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signet.net.Device;

/** Promise 27: a settings file that is damaged is set aside, and defaults load. */
class SettingsStoreTest {
    @TempDir Path folder;
    private Path file;
    private SettingsStore store;

    @BeforeEach
    void emptyFolder() {
        file = folder.resolve("settings.json");
        store = new SettingsStore(folder);
    }

    private static Settings everythingChanged() {
        RecentFile recent =
                new RecentFile(
                        Path.of("/tickets/a.pth"),
                        Optional.of(0.1937),
                        Instant.parse("2026-03-04T05:06:07Z"),
                        "sample");
        return Settings.DEFAULT
                .withTheme(Theme.DARK)
                .withColorMap("viridis")
                .withScale(1.25)
                .withRecent(RecentFiles.NONE.with(recent))
                .withSplit("inspect.left", 0.25)
                .withWindow(new WindowBounds(10, -20, 1100, 700, true))
                .withLastFolder(Path.of("/tickets"))
                .withCompute(
                        ComputeSettings.DEFAULT
                                .withDevice(new Device.Gpu(1))
                                .withThreads(Optional.of(3))
                                .withPyTorch(Optional.of(Path.of("/venv/torch/lib"))));
    }

    @Test
    void startsWithDefaultsAndSaysNothing() {
        assertThat(store.load())
                .isEqualTo(new SettingsStore.Loaded(Settings.DEFAULT, Optional.empty()));
    }

    @Test
    void readsWhatItWrote() {
        assertThat(store.save(everythingChanged())).isEmpty();
        assertThat(new SettingsStore(folder).load())
                .isEqualTo(new SettingsStore.Loaded(everythingChanged(), Optional.empty()));
    }

    @Test
    void looksWithoutMendingAnything() throws IOException {
        assertThat(store.look()).isEqualTo(Settings.DEFAULT);
        store.save(everythingChanged());
        assertThat(store.look()).isEqualTo(everythingChanged());
        Files.writeString(file, "not json");
        assertThat(store.look()).isEqualTo(Settings.DEFAULT);
        assertThat(file).hasContent("not json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"device\": \"abacus\"}",
                "{\"device\": 1}",
                "{\"threads\": 0}",
                "{\"threads\": 9999999999}",
                "{\"pytorch\": \"a\\u0000b\"}",
                "{}",
                "7"
            })
    void computesAsAtFirstWhereThatMakesNoSense(String compute) throws IOException {
        Files.writeString(file, "{\"version\": 1, \"compute\": %s}".formatted(compute));
        assertThat(store.load().settings().compute()).isEqualTo(ComputeSettings.DEFAULT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not json", "[1]", "{\"theme\": \"dark\"", "{\"theme\": \"dark\"}"})
    void setsADamagedFileAside(String damaged) throws IOException {
        Files.writeString(file, damaged);
        SettingsStore.Loaded loaded = store.load();
        assertThat(loaded.settings()).isEqualTo(Settings.DEFAULT);
        assertThat(loaded.notice())
                .contains(
                        "The settings were damaged and are set aside as settings.damaged-1.json."
                                + " Signet starts with its defaults.");
        assertThat(folder.resolve("settings.damaged-1.json")).hasContent(damaged);
        assertThat(file).doesNotExist();
    }

    @Test
    void neverOverwritesAnEarlierDamagedFile() throws IOException {
        Files.writeString(folder.resolve("settings.damaged-1.json"), "first");
        Files.writeString(file, "second");
        store.load();
        assertThat(folder.resolve("settings.damaged-1.json")).hasContent("first");
        assertThat(folder.resolve("settings.damaged-2.json")).hasContent("second");
    }

    @Test
    void readsAroundValuesThatMakeNoSense() throws IOException {
        Files.writeString(
                file,
                """
                {"version": 1, "theme": "sepia", "scale": 7, "colorMap": "viridis",
                 "recent": [{"path": "/a", "when": "yesterday"}, 5,
                            {"path": "/b", "when": "2026-01-01T00:00:00Z"}],
                 "splits": {"a": 2, "b": "x"},
                 "window": {"x": 0, "y": 0, "width": -1, "height": 5, "maximized": false}}
                """);
        RecentFile b =
                new RecentFile(
                        Path.of("/b"), Optional.empty(), Instant.parse("2026-01-01T00:00:00Z"), "");
        assertThat(store.load().settings())
                .isEqualTo(
                        Settings.DEFAULT
                                .withColorMap("viridis")
                                .withRecent(RecentFiles.NONE.with(b))
                                .withSplit("a", 1));
    }

    @Test
    void keepsMembersItDoesNotKnow() throws IOException {
        Files.writeString(file, "{\"version\": 1, \"future\": {\"x\": [1.50]}}");
        store.load();
        store.save(Settings.DEFAULT.withTheme(Theme.DARK));
        assertThat(Files.readString(file)).contains("\"future\"").contains("1.50");
    }

    @Test
    void readsANewerVersionAndKeepsACopyBeforeItIsOverwritten() throws IOException {
        String newer = "{\"version\": 9, \"theme\": \"dark\", \"future\": 1}";
        Files.writeString(file, newer);
        SettingsStore.Loaded loaded = store.load();
        assertThat(loaded.settings().theme()).isEqualTo(Theme.DARK);
        assertThat(loaded.notice().orElseThrow()).contains("newer").contains("version-9.json");
        assertThat(file).hasContent(newer);
        store.save(loaded.settings().withTheme(Theme.LIGHT));
        assertThat(folder.resolve("settings.version-9.json")).hasContent(newer);
        assertThat(new SettingsStore(folder).load())
                .isEqualTo(
                        new SettingsStore.Loaded(
                                Settings.DEFAULT.withTheme(Theme.LIGHT), Optional.empty()));
    }

    @Test
    void makesItsFolder() {
        SettingsStore deep = new SettingsStore(folder.resolve("not/there"));
        assertThat(deep.save(Settings.DEFAULT)).isEmpty();
        assertThat(folder.resolve("not/there/settings.json")).exists();
    }

    @Test
    void saysWhyItCannotSave() throws IOException {
        Files.writeString(folder.resolve("blocked"), "a file where a folder should be");
        SettingsStore blocked = new SettingsStore(folder.resolve("blocked"));
        assertThat(blocked.save(Settings.DEFAULT).orElseThrow().title())
                .isEqualTo("settings.json could not be saved");
    }

    @Test
    void startsWithDefaultsWhereTheSettingsCannotBeRead() throws IOException {
        Files.createDirectory(file);
        SettingsStore.Loaded loaded = store.load();
        assertThat(loaded.settings()).isEqualTo(Settings.DEFAULT);
        assertThat(loaded.notice().orElseThrow()).startsWith("settings.json could not be opened");
        assertThat(file).isDirectory();
    }
}
