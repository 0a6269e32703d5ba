package signet.net.djl;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.JniUtils;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import signet.net.Device;
import signet.net.DeviceException;

/**
 * PyTorch as it runs in this process.
 *
 * @param library {@code PyTorch 2.7.1}
 * @param device where it computes: {@code cpu} or {@code gpu:0}
 * @param root owner of all arrays; closing it frees them
 */
record PyTorch(String library, Device device, PtNDManager root) {
    private static final String NAME = "PyTorch";

    /**
     * Loads it, with its natives from the class path or from the user's own build.
     *
     * @param natives folder in which natives are unpacked once
     * @throws DeviceException if it does not run on the device
     */
    static PyTorch load(Device wanted, int threads, Path natives, Map<String, String> environment)
            throws DeviceException {
        Optional<PyTorchBuild> own = PyTorchBuild.find(environment);
        Device device = choose(wanted, own);
        configure(natives, own);
        try {
            ai.djl.engine.Engine engine = ai.djl.engine.Engine.getEngine(NAME);
            JniUtils.setNumThreads(threads);
            Gradients.off();
            String library = NAME + " " + engine.getVersion().replaceFirst("-.*", "");
            return on(device, wanted, library, engine);
        } catch (EngineException failed) {
            throw new DeviceException(
                    "%s could not be loaded on this machine (%s, %s): %s."
                            .formatted(
                                    NAME,
                                    System.getProperty("os.name"),
                                    System.getProperty("os.arch"),
                                    firstLine(root(failed))),
                    failed);
        }
    }

    /**
     * Where to compute, before anything is loaded.
     *
     * @param own the user's own build, if there is one
     * @throws DeviceException if a GPU is wanted, but no build can use one
     */
    static Device choose(Device wanted, Optional<PyTorchBuild> own) throws DeviceException {
        boolean cuda = own.map(PyTorchBuild::hasCuda).orElse(false);
        return switch (wanted) {
            case Device.Auto _ -> cuda ? new Device.Gpu(0) : Device.CPU;
            case Device.Cpu _ -> Device.CPU;
            case Device.Gpu gpu when cuda -> gpu;
            case Device.Gpu gpu ->
                    throw new DeviceException(
                            ("%s needs a CUDA build of PyTorch, and %s; install torch==%s+%s and"
                                            + " choose its folder torch/lib in Settings or by"
                                            + " PYTORCH_LIBRARY_PATH, or choose cpu.")
                                    .formatted(
                                            gpu,
                                            own.isPresent()
                                                    ? "the one that was chosen is for cpu"
                                                    : "the one that comes with Signet is for cpu",
                                            PyTorchBuild.VERSION,
                                            PyTorchBuild.CUDA));
        };
    }

    /** Nothing may be fetched or reported; the settings are read when the library loads. */
    private static void configure(Path natives, Optional<PyTorchBuild> own) {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("DJL_CACHE_DIR", natives.toAbsolutePath().toString());
        System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
        System.setProperty("ai.djl.pytorch.graph_optimizer", "false");
        own.ifPresent(build -> {
            System.setProperty("PYTORCH_VERSION", PyTorchBuild.VERSION);
            System.setProperty("PYTORCH_FLAVOR", build.flavor());
        });
    }

    private static PyTorch on(
            Device device, Device wanted, String library, ai.djl.engine.Engine engine)
            throws DeviceException {
        OptionalInt gpu = device.gpu();
        if (gpu.isEmpty()) {
            return new PyTorch(library, Device.CPU, root(engine, ai.djl.Device.cpu()));
        }
        PtNDManager root = root(engine, ai.djl.Device.gpu(gpu.getAsInt()));
        try (NDArray probe = root.ones(new Shape(1))) {
            probe.toFloatArray();
            return new PyTorch(library, device, root);
        } catch (EngineException unreachable) {
            root.close();
            if (wanted instanceof Device.Auto) {
                return new PyTorch(library, Device.CPU, root(engine, ai.djl.Device.cpu()));
            }
            throw new DeviceException(
                    "%s does not answer: %s; choose another device, or look at the driver."
                            .formatted(device, firstLine(unreachable)),
                    unreachable);
        }
    }

    private static PtNDManager root(ai.djl.engine.Engine engine, ai.djl.Device device) {
        return (PtNDManager) engine.newBaseManager(device);
    }

    /** What began it. */
    static Throwable root(Throwable failure) {
        return failure.getCause() == null ? failure : root(failure.getCause());
    }

    private static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
