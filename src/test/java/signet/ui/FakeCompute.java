package signet.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import signet.app.job.Work;
import signet.app.worker.DeviceReport;
import signet.net.Engine.EngineFacts;
import signet.ui.settings.Compute;

/** Finds what the test put in. */
public final class FakeCompute implements Compute {
    /** A machine without a GPU, in the words of the real check. */
    public static final DeviceReport NO_GPU =
            new DeviceReport(
                    "the build for the processor that comes with Signet",
                    Optional.of(
                            new EngineFacts(
                                    "PyTorch 2.7.1",
                                    "cpu",
                                    2,
                                    List.of(
                                            "amd64 with avx512f",
                                            "allocator set by the environment"))),
                    List.of("No NVIDIA driver was found on this machine."),
                    "gpu:0 needs a CUDA build of PyTorch, and the one that comes with Signet is for"
                            + " cpu; install torch==2.7.1+cu128 and choose its folder torch/lib in"
                            + " Settings or by PYTORCH_LIBRARY_PATH, or choose cpu.");

    public Work<DeviceReport> checking = progress -> NO_GPU;
    public Work<Path> downloading = progress -> Path.of("nowhere");

    @Override
    public Work<DeviceReport> check() {
        return checking;
    }

    @Override
    public Work<Path> download() {
        return downloading;
    }

    /** Work that reports once and then waits until it is stopped. */
    public static <R> Work<R> endless() {
        return progress -> {
            progress.report(123_000_000, -1, "bytes");
            new CountDownLatch(1).await();
            throw new AssertionError("nobody counts down");
        };
    }
}
