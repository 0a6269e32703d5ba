package signet.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signet.app.files.Directories;
import signet.app.job.ProblemException;
import signet.app.settings.ComputeSettings;
import signet.app.settings.Settings;
import signet.app.settings.SettingsStore;
import signet.app.worker.DeviceReport;
import signet.app.worker.EngineChoice;
import signet.net.Device;
import signet.net.Engine.EngineFacts;

/** Real workers that load real and broken builds of PyTorch; there is no GPU where this runs. */
class CheckComputeTest {
    private static final ComputeOptions ONE_THREAD =
            new ComputeOptions(Optional.empty(), Optional.of(1));

    @TempDir Path folder;
    private Directories directories;

    @BeforeEach
    void placeNothing() {
        Directories own = Directories.under(folder);
        // Natives are unpacked once for all tests.
        directories =
                new Directories(
                        own.config(), own.state(), Directories.ofThisUser().cache(), own.data());
    }

    private void choose(ComputeSettings compute) {
        assertThat(
                        new SettingsStore(directories.config())
                                .save(Settings.DEFAULT.withCompute(compute)))
                .isEmpty();
    }

    private DeviceReport check() throws ProblemException {
        return CheckCompute.check(new CheckCompute.Parameters(ONE_THREAD), directories);
    }

    private Path build(String version, String library) throws IOException {
        Path libraries = Files.createDirectories(folder.resolve("torch").resolve("lib"));
        Files.writeString(libraries.resolve(System.mapLibraryName("torch")), library);
        Files.writeString(
                libraries.resolveSibling("version.py"), "__version__ = '%s'\n".formatted(version));
        return libraries;
    }

    @Test
    void saysWhatRunsAndWhyNoGpuDoes() throws ProblemException {
        DeviceReport report = check();

        assertThat(report.engine()).map(EngineFacts::device).hasValue("cpu");
        assertThat(report.sentences())
                .startsWith(
                        "PyTorch 2.7.1 runs: the build for the processor that comes with Signet.",
                        "It computes on cpu with 1 thread.")
                .anyMatch(sentence -> sentence.startsWith("Also part of exact results: "));
        assertThat(report.obstacle()).startsWith("gpu:0 needs a CUDA build of PyTorch");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.7.1+cu128", "2.7.1+cpu"})
    void reportsABuildThatFailsToLoad(String version) throws IOException, ProblemException {
        choose(ComputeSettings.DEFAULT.withPyTorch(Optional.of(build(version, "no library"))));

        DeviceReport report = check();

        assertThat(report.isUsable()).isFalse();
        assertThat(report.obstacle())
                .startsWith("PyTorch could not be loaded on this machine")
                .contains(System.mapLibraryName("torch"))
                .endsWith(".");
    }

    @Test
    void reportsABuildThatDoesNotFitAndWhichWould() throws IOException, ProblemException {
        choose(ComputeSettings.DEFAULT.withPyTorch(Optional.of(build("2.5.1+cu124", ""))));

        DeviceReport report = check();

        assertThat(report.isUsable()).isFalse();
        assertThat(report.obstacle())
                .contains("holds PyTorch 2.5.1 (cu124)", "install torch==2.7.1+cu128");
        assertThat(report.sentences()).endsWith(report.obstacle());
    }

    @Test
    void reportsAGpuThatIsNotThere() throws ProblemException {
        choose(ComputeSettings.DEFAULT.withDevice(new Device.Gpu(0)));

        assertThat(check().obstacle()).startsWith("gpu:0 needs a CUDA build of PyTorch");
    }

    @Test
    void everyJobTakesWhatWasChosenUnlessAskedOtherwise() throws ProblemException {
        choose(ComputeSettings.DEFAULT.withDevice(Device.CPU).withThreads(Optional.of(3)));

        assertThat(ComputeOptions.AUTO.choice(directories))
                .isEqualTo(new EngineChoice(Device.CPU, 3));
        assertThat(new ComputeOptions(Optional.of("gpu:1"), Optional.of(2)).choice(directories))
                .isEqualTo(new EngineChoice(new Device.Gpu(1), 2));
    }
}
