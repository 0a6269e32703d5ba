package signet.net.djl;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import java.io.IOException;
import java.net.SocketException;
import java.net.URL;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import signet.net.DeviceException;

/**
 * Fetches DJL's CUDA build of PyTorch, from where DJL publishes it. The only thing that reaches the
 * network, and to be done in a process of its own, which then has that build loaded.
 */
public final class CudaDownload {
    /** What says which PyTorch is on the class path; without it DJL looks for one elsewhere. */
    private static final String SHIPPED = "native/lib/pytorch.properties";

    /**
     * In gigabytes, of the last build that was published as an archive: PyTorch 2.5.1 for CUDA
     * 12.4. The server does not tell the size of the one for 2.7.1.
     */
    private static final Map<String, String> SIZES = Map.of("Linux", "2.5 GB", "Windows", "2.4 GB");

    private CudaDownload() {}

    /** About how much there is to download; empty where there is no such build. */
    public static Optional<String> size() {
        return size(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static Optional<String> size(String system, String architecture) {
        return List.of("amd64", "x86_64").contains(architecture)
                ? Optional.ofNullable(SIZES.get(system.split(" ", 2)[0]))
                : Optional.empty();
    }

    /** Variables of a process in which this works, whatever the person has set. */
    public static Map<String, String> environment() {
        return Map.of(
                PyTorchBuild.PATH,
                "",
                "PYTORCH_VERSION",
                "",
                "PYTORCH_FLAVOR",
                PyTorchBuild.CUDA,
                "ENGINE_CACHE_DIR",
                "",
                "DJL_OFFLINE",
                "false");
    }

    /**
     * Fetches it; nothing interrupts that.
     *
     * @param folder where it is put, among other things
     * @return the folder of the libraries
     * @throws DeviceException if the server cannot be reached, or has no such build
     * @throws IOException if it cannot be written
     */
    public static Path fetch(Path folder) throws DeviceException, IOException {
        System.setProperty("ai.djl.offline", "false");
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("DJL_CACHE_DIR", folder.toAbsolutePath().toString());
        System.setProperty("PYTORCH_FLAVOR", PyTorchBuild.CUDA);
        Thread.currentThread()
                .setContextClassLoader(new WithoutShipped(CudaDownload.class.getClassLoader()));
        Optional<EngineException> failure = load();
        Optional<Path> libraries = fetched(folder);
        if (libraries.isPresent()) {
            return libraries.get();
        }
        throw failure.isPresent() ? reason(failure.get()) : notOffered();
    }

    /** That it does not load is no matter here: the check that follows says why. */
    private static Optional<EngineException> load() {
        try {
            Engine.getEngine("PyTorch");
            return Optional.empty();
        } catch (EngineException e) {
            return Optional.of(e);
        }
    }

    /** DJL puts it into place when it is whole. */
    private static Optional<Path> fetched(Path folder) throws IOException {
        Path builds = folder.resolve("pytorch");
        if (!Files.isDirectory(builds)) {
            return Optional.empty();
        }
        try (Stream<Path> all = Files.list(builds)) {
            return all.filter(build ->
                            build.getFileName()
                                    .toString()
                                    .startsWith(
                                            PyTorchBuild.VERSION + "-" + PyTorchBuild.CUDA + "-"))
                    .filter(build -> PyTorchBuild.librariesIn(build).equals(build))
                    .findFirst();
        }
    }

    private static DeviceException reason(EngineException failure) throws IOException {
        Throwable root = PyTorch.root(failure);
        return switch (root) {
            case UnknownHostException _, SocketException _, SSLException _ ->
                    new DeviceException(
                            "DJL's server could not be reached (%s); check the network and try again"
                                    .formatted(root.getMessage()),
                            failure);
            case IOException disk -> throw disk;
            default -> notOffered();
        };
    }

    private static DeviceException notOffered() {
        return new DeviceException(
                "DJL's server offers no PyTorch %s for CUDA 12.8 and this system"
                        .formatted(PyTorchBuild.VERSION));
    }

    /** Hides the PyTorch that comes with the program. */
    private static final class WithoutShipped extends ClassLoader {
        WithoutShipped(ClassLoader parent) {
            super(parent);
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return name.equals(SHIPPED) ? Collections.emptyEnumeration() : super.getResources(name);
        }
    }
}
