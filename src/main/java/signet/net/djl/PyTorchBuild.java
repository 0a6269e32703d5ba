package signet.net.djl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import signet.net.DeviceException;

/**
 * A PyTorch of the user's own, which replaces the one that comes with the program. Only exactly the
 * version that the program was built for works with it.
 *
 * @param libraries the folder {@code torch/lib}
 * @param flavor {@code cpu} or {@code cu128}
 */
record PyTorchBuild(Path libraries, String flavor) {
    static final String VERSION = "2.7.1";
    static final String CUDA = "cu128";

    private static final String PATH = "PYTORCH_LIBRARY_PATH";
    private static final Pattern PYTHON =
            Pattern.compile("__version__ = '([0-9.]+)(?:\\+(\\w+))?'");
    private static final String REMEDY =
            "install torch==%s+%s and let %s name its folder torch/lib, or unset it"
                    .formatted(VERSION, CUDA, PATH);

    /**
     * The build that {@code PYTORCH_LIBRARY_PATH} names; version and flavor stand beside it, or in
     * {@code PYTORCH_VERSION} and {@code PYTORCH_FLAVOR}.
     *
     * @return nothing if the variable is not set
     * @throws DeviceException if what it names cannot work
     */
    static Optional<PyTorchBuild> find(Map<String, String> environment) throws DeviceException {
        String path = environment.getOrDefault(PATH, "");
        if (path.isBlank()) {
            return Optional.empty();
        }
        Path libraries = folder(path);
        Matcher python = PYTHON.matcher(versionFile(libraries));
        boolean found = python.find();
        String version =
                environment.getOrDefault("PYTORCH_VERSION", found ? python.group(1) : "unknown");
        String beside = found && python.group(2) != null ? python.group(2) : "cpu";
        String flavor = environment.getOrDefault("PYTORCH_FLAVOR", beside);
        if (!version.equals(VERSION) || !flavor.equals(CUDA) && !flavor.equals("cpu")) {
            throw new DeviceException(
                    "%s holds PyTorch %s (%s), but Signet works with %s (%s or cpu) only; %s."
                            .formatted(libraries, version, flavor, VERSION, CUDA, REMEDY));
        }
        return Optional.of(new PyTorchBuild(libraries, flavor));
    }

    /** Whether it can compute on a GPU. */
    boolean hasCuda() {
        return flavor.equals(CUDA);
    }

    private static Path folder(String path) throws DeviceException {
        try {
            Path folder = Path.of(path);
            if (Files.isRegularFile(folder.resolve(System.mapLibraryName("torch")))) {
                return folder;
            }
        } catch (InvalidPathException notAPath) {
            throw new DeviceException("%s is no path: %s; %s.".formatted(PATH, path, REMEDY));
        }
        throw new DeviceException(
                "%s names %s, where there is no PyTorch; %s.".formatted(PATH, path, REMEDY));
    }

    private static String versionFile(Path libraries) {
        try {
            return Files.readString(libraries.resolveSibling("version.py"));
        } catch (IOException none) {
            return "";
        }
    }
}
