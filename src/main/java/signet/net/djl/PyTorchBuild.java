package signet.net.djl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import signet.net.DeviceException;

/**
 * A PyTorch of the user's own, which replaces the one that comes with the program. Only exactly the
 * version that the program was built for works with it.
 *
 * @param libraries the folder {@code torch/lib}
 * @param flavor {@code cpu} or {@code cu128}
 */
public record PyTorchBuild(Path libraries, String flavor) {
    /** The only version that works. */
    public static final String VERSION = "2.7.1";

    /** The only build for GPUs that works. */
    public static final String CUDA = "cu128";

    /** Names the folder of the libraries, in the environment of a process that computes. */
    public static final String PATH = "PYTORCH_LIBRARY_PATH";

    private static final Pattern PYTHON =
            Pattern.compile("__version__ = '([0-9.]+)(?:\\+(\\w+))?'");

    /**
     * What DJL names the folder of a build that it downloaded: {@code 2.7.1-cu128-linux-x86_64}.
     */
    private static final Pattern DOWNLOADED =
            Pattern.compile("(\\d+\\.\\d+\\.\\d+)(?:-\\d+)?-(cpu|cu\\d+)-\\w+-\\w+");

    private static final String REMEDY =
            ("install torch==%s+%s and choose its folder torch/lib in Settings or by %s, or choose"
                            + " the PyTorch that comes with Signet")
                    .formatted(VERSION, CUDA, PATH);

    /**
     * The build that {@code PYTORCH_LIBRARY_PATH} names; version and flavor stand beside it, in the
     * folder's name, or in {@code PYTORCH_VERSION} and {@code PYTORCH_FLAVOR}.
     *
     * @return nothing if the variable is not set
     * @throws DeviceException if what it names cannot work
     */
    public static Optional<PyTorchBuild> find(Map<String, String> environment)
            throws DeviceException {
        String path = environment.getOrDefault(PATH, "");
        if (path.isBlank()) {
            return Optional.empty();
        }
        Path libraries = folder(path);
        Matcher told = told(libraries);
        boolean found = told.find();
        String version =
                environment.getOrDefault("PYTORCH_VERSION", found ? told.group(1) : "unknown");
        String beside = found && told.group(2) != null ? told.group(2) : "cpu";
        String flavor = environment.getOrDefault("PYTORCH_FLAVOR", beside);
        if (!version.equals(VERSION) || !flavor.equals(CUDA) && !flavor.equals("cpu")) {
            throw new DeviceException(
                    "%s holds PyTorch %s (%s), but Signet works with %s (%s or cpu) only; %s."
                            .formatted(libraries, version, flavor, VERSION, CUDA, REMEDY));
        }
        return Optional.of(new PyTorchBuild(libraries, flavor));
    }

    /**
     * The folder of the libraries in what a person chose: itself, or the one in an installation of
     * PyTorch or in what Python's packages are installed to.
     */
    public static Path librariesIn(Path chosen) {
        return Stream.of(chosen, chosen.resolve("lib"), chosen.resolve("torch").resolve("lib"))
                .filter(PyTorchBuild::isThere)
                .findFirst()
                .orElse(chosen);
    }

    private static boolean isThere(Path libraries) {
        return Files.isRegularFile(libraries.resolve(System.mapLibraryName("torch")));
    }

    /** Whether it can compute on a GPU. */
    public boolean hasCuda() {
        return flavor.equals(CUDA);
    }

    private static Path folder(String path) throws DeviceException {
        try {
            Path folder = Path.of(path);
            if (isThere(folder)) {
                return folder;
            }
        } catch (InvalidPathException notAPath) {
            throw new DeviceException("%s is no path; %s.".formatted(path, REMEDY));
        }
        throw new DeviceException("There is no PyTorch in %s; %s.".formatted(path, REMEDY));
    }

    private static Matcher told(Path libraries) {
        try {
            return PYTHON.matcher(Files.readString(libraries.resolveSibling("version.py")));
        } catch (IOException none) {
            return DOWNLOADED.matcher(String.valueOf(libraries.getFileName()));
        }
    }
}
