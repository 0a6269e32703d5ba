package signet.net.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import signet.net.Device;
import signet.net.DeviceException;

class PyTorchBuildTest {
    @TempDir Path folder;

    private Path install(String version) throws IOException {
        Path libraries = Files.createDirectories(folder.resolve("torch").resolve("lib"));
        Files.createFile(libraries.resolve(System.mapLibraryName("torch")));
        if (!version.isEmpty()) {
            Files.writeString(
                    libraries.resolveSibling("version.py"),
                    "from typing import Optional\n__version__ = '%s'\n".formatted(version));
        }
        return libraries;
    }

    private static Map<String, String> at(Path libraries) {
        return Map.of("PYTORCH_LIBRARY_PATH", libraries.toString());
    }

    @Test
    void isAbsentWhereNothingIsSet() throws DeviceException {
        assertThat(PyTorchBuild.find(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2.7.1+cu128, cu128, true", "2.7.1+cpu, cpu, false", "2.7.1, cpu, false"})
    void readsVersionAndFlavorBesideIt(String version, String flavor, boolean cuda)
            throws IOException, DeviceException {
        PyTorchBuild build = PyTorchBuild.find(at(install(version))).orElseThrow();

        assertThat(build.flavor()).isEqualTo(flavor);
        assertThat(build.hasCuda()).isEqualTo(cuda);
    }

    @ParameterizedTest
    @CsvSource({
        "2.7.1-cu128-linux-x86_64, cu128",
        "2.7.1-20250812-cpu-linux-x86_64, cpu",
        "2.7.1-cu128-win-x86_64, cu128"
    })
    void readsVersionAndFlavorInTheNameOfADownload(String name, String flavor)
            throws IOException, DeviceException {
        Path download = Files.createDirectories(folder.resolve(name));
        Files.createFile(download.resolve(System.mapLibraryName("torch")));

        assertThat(PyTorchBuild.find(at(download)).orElseThrow().flavor()).isEqualTo(flavor);
    }

    @Test
    void findsTheLibrariesInWhateverWasChosen() throws IOException {
        Path libraries = install("2.7.1+cu128");

        assertThat(PyTorchBuild.librariesIn(libraries)).isEqualTo(libraries);
        assertThat(PyTorchBuild.librariesIn(folder.resolve("torch"))).isEqualTo(libraries);
        assertThat(PyTorchBuild.librariesIn(folder)).isEqualTo(libraries);
        Path empty = folder.resolve("empty");
        assertThat(PyTorchBuild.librariesIn(empty)).isEqualTo(empty);
    }

    @Test
    void believesTheEnvironmentWhereNothingStandsBesideIt() throws IOException, DeviceException {
        Map<String, String> environment =
                Map.of(
                        "PYTORCH_LIBRARY_PATH", install("").toString(),
                        "PYTORCH_VERSION", "2.7.1",
                        "PYTORCH_FLAVOR", "cu128");

        assertThat(PyTorchBuild.find(environment)).get().returns(true, PyTorchBuild::hasCuda);
    }

    @ParameterizedTest
    @CsvSource({
        "2.5.1+cu121, 'PyTorch 2.5.1 (cu121)'",
        "2.7.1+cu118, 'PyTorch 2.7.1 (cu118)'",
        "2.7.10, 'PyTorch 2.7.10 (cpu)'",
        "'', 'PyTorch unknown (cpu)'"
    })
    void refusesEveryOtherVersion(String version, String found) throws IOException {
        Path libraries = install(version);

        assertThatThrownBy(() -> PyTorchBuild.find(at(libraries)))
                .isInstanceOf(DeviceException.class)
                .hasMessage(
                        "%s holds %s, but Signet works with 2.7.1 (cu128 or cpu) only; install"
                                + " torch==2.7.1+cu128 and choose its folder torch/lib in Settings"
                                + " or by PYTORCH_LIBRARY_PATH, or choose the PyTorch that comes"
                                + " with Signet.",
                        libraries, found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-folder", "bad\0path"})
    void refusesAPlaceWithoutPyTorch(String path) {
        assertThatThrownBy(() -> PyTorchBuild.find(Map.of("PYTORCH_LIBRARY_PATH", path)))
                .isInstanceOf(DeviceException.class)
                .hasMessageContaining(path)
                .hasMessageEndingWith("or choose the PyTorch that comes with Signet.");
    }

    @Test
    void takesAGpuOnlyWithACudaBuild() throws DeviceException {
        Optional<PyTorchBuild> cuda = Optional.of(new PyTorchBuild(folder, "cu128"));
        Optional<PyTorchBuild> plain = Optional.of(new PyTorchBuild(folder, "cpu"));

        assertThat(PyTorch.choose(Device.AUTO, cuda)).isEqualTo(new Device.Gpu(0));
        assertThat(PyTorch.choose(new Device.Gpu(1), cuda)).isEqualTo(new Device.Gpu(1));
        assertThat(PyTorch.choose(Device.CPU, cuda)).isEqualTo(Device.CPU);
        assertThat(PyTorch.choose(Device.AUTO, plain)).isEqualTo(Device.CPU);
        assertThat(PyTorch.choose(Device.AUTO, Optional.empty())).isEqualTo(Device.CPU);
        assertThatThrownBy(() -> PyTorch.choose(new Device.Gpu(0), Optional.empty()))
                .isInstanceOf(DeviceException.class)
                .hasMessage(
                        "gpu:0 needs a CUDA build of PyTorch, and the one that comes with Signet is"
                                + " for cpu; install torch==2.7.1+cu128 and choose its folder"
                                + " torch/lib in Settings or by PYTORCH_LIBRARY_PATH, or choose"
                                + " cpu.");
        assertThatThrownBy(() -> PyTorch.choose(new Device.Gpu(0), plain))
                .hasMessageContaining("the one that was chosen is for cpu");
    }
}
