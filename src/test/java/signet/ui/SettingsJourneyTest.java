package signet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import signet.app.job.Problem;
import signet.app.job.ProblemException;
import signet.app.settings.ComputeSettings;
import signet.app.settings.SettingsStore;
import signet.net.Device;

/** What networks run on: chosen, checked and downloaded in Settings. */
class SettingsJourneyTest extends WindowTest {
    private ComputeSettings stored() {
        return new SettingsStore(settings).load().settings().compute();
    }

    private List<String> found() {
        VBox found = robot.lookup("#compute-found").queryAs(VBox.class);
        return found.getChildren().stream().map(line -> ((Label) line).getText()).toList();
    }

    private void both(String name) {
        screenshot(name);
        run("theme.switch");
        screenshot(name + "-dark");
        run("theme.switch");
    }

    @Test
    void whatIsChosenIsKeptAtOnce() throws Exception {
        Path libraries = Files.createDirectories(settings.resolve("torch").resolve("lib"));
        Files.createFile(libraries.resolve(System.mapLibraryName("torch")));
        dialogs.answer = Optional.of(settings);
        run("settings");

        ComboBox<Device> device = robot.lookup("#compute-device").queryComboBox();
        robot.interact(() -> device.setValue(new Device.Gpu(1)));
        ComboBox<Optional<Integer>> threads = robot.lookup("#compute-threads").queryComboBox();
        robot.interact(() -> threads.setValue(Optional.of(1)));
        robot.clickOn("#compute-choose");

        assertThat(stored())
                .isEqualTo(
                        new ComputeSettings(
                                new Device.Gpu(1), Optional.of(1), Optional.of(libraries)));
        settle();
        assertThat(robot.lookup("GPU 1, 1 thread").tryQuery()).isPresent();
        robot.clickOn("Use Signet's own");
        assertThat(stored().pytorch()).isEmpty();
    }

    @Test
    void saysInSentencesWhatTheCheckFound() {
        open(SAMPLE);
        run("settings");
        robot.clickOn("#compute-check");
        waitFor(() -> !found().isEmpty());
        settle();

        assertThat(found()).isEqualTo(FakeCompute.NO_GPU.sentences());
        both("settings-compute");
    }

    @Test
    void whatWasFoundStaysUntilSomethingElseIsChosen() {
        run("settings");
        robot.clickOn("#compute-check");
        waitFor(() -> !found().isEmpty());
        robot.clickOn("Close settings");
        run("settings");
        assertThat(found()).isNotEmpty();

        ComboBox<Device> device = robot.lookup("#compute-device").queryComboBox();
        robot.interact(() -> device.setValue(Device.CPU));
        assertThat(found()).isEmpty();
    }

    @Test
    void asksOnceBeforeItDownloadsAndCanBeStopped() {
        compute.downloading = FakeCompute.endless();
        run("settings");
        robot.clickOn("#compute-download");
        settle();
        both("settings-download");
        robot.clickOn("Download");
        waitFor(() -> robot.lookup("Downloading… 123 MB so far").tryQuery().isPresent());
        screenshot("settings-downloading");
        robot.clickOn("Cancel");
        waitFor(() -> !found().isEmpty());
        assertThat(found()).containsExactly("Stopped.");
        assertThat(stored()).isEqualTo(ComputeSettings.DEFAULT);
    }

    @Test
    void choosesWhatWasDownloadedAndChecksIt() {
        Path build = Path.of("2.7.1-cu128-linux-x86_64");
        compute.downloading = progress -> build;
        run("settings");
        robot.clickOn("#compute-download");
        settle();
        robot.clickOn("Download");
        waitFor(() -> !found().isEmpty());

        assertThat(found()).isEqualTo(FakeCompute.NO_GPU.sentences());
        assertThat(stored().pytorch()).hasValue(build);
    }

    @Test
    void saysWhyADownloadFailed() {
        compute.downloading =
                progress -> {
                    throw new ProblemException(
                            Problem.usage("The download failed", "there is no network", "Wait"));
                };
        run("settings");
        robot.clickOn("#compute-download");
        settle();
        robot.clickOn("Download");
        waitFor(() -> !found().isEmpty());

        assertThat(found()).containsExactly("The download failed: There is no network.", "Wait.");
    }
}
