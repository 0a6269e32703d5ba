package signet.app.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import signet.app.job.Progress;
import signet.format.json.JsonException;
import signet.format.json.JsonObject;
import signet.net.Device;
import signet.net.djl.CudaDownload;

/**
 * Asks for the CUDA build of PyTorch to be downloaded.
 *
 * @param folder where it is put; one that fails leaves rests in it
 */
record DownloadCuda(Path folder) implements WorkerRequest<Path> {
    static final String KIND = "download-cuda";

    private static final long PATIENCE_MILLIS = 200;

    @Override
    public JsonObject json() {
        return JsonObject.builder()
                .put("request", KIND)
                .put("folder", folder.toAbsolutePath().toString())
                .build();
    }

    static DownloadCuda of(JsonObject json) throws JsonException {
        return new DownloadCuda(Path.of(json.string("folder")));
    }

    @Override
    public String title() {
        return "The download of the CUDA build";
    }

    @Override
    public EngineChoice engine() {
        return new EngineChoice(Device.CPU, 1);
    }

    /** Downloads on a thread of its own: nothing else can stop it, or look how far it is. */
    @Override
    public JsonObject perform(WorkerContext context) throws Exception {
        FutureTask<Path> fetch = new FutureTask<>(() -> CudaDownload.fetch(folder));
        Thread.ofPlatform().daemon().name("signet-download").start(fetch);
        while (true) {
            try {
                Path libraries = fetch.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
                return JsonObject.builder().put("libraries", libraries.toString()).build();
            } catch (TimeoutException underWay) {
                report(context);
            } catch (ExecutionException e) {
                throw e.getCause() instanceof Exception cause ? cause : e;
            }
        }
    }

    /** Who asked may be gone, so a stopped download clears up behind itself. */
    private void report(WorkerContext context) throws IOException {
        try {
            context.progress(Folders.bytes(folder), Progress.UNKNOWN, "bytes");
        } catch (CancellationException e) {
            Folders.delete(folder);
            throw e;
        }
    }

    @Override
    public Path resultOf(JsonObject answer) throws JsonException {
        return Path.of(answer.string("libraries"));
    }
}
