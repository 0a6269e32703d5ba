package signet.app.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import signet.app.files.Directories;
import signet.app.job.Problem;
import signet.app.job.ProblemException;
import signet.app.job.Progress;
import signet.format.json.JsonException;
import signet.net.djl.CudaDownload;

/** Real workers and DJL's own download, over a network that holds nothing but a made-up server. */
class CudaInstallationTest {
    private static final String BUILD = "2.7.1-cu128-linux-x86_64";

    @TempDir Path folder;

    private CudaInstallation over(String server, Consumer<WorkerMessage> listener) {
        return new CudaInstallation(
                Directories.under(folder),
                (request, progress) -> download(request, server, listener));
    }

    private Path download(DownloadCuda request, String server, Consumer<WorkerMessage> listener)
            throws ProblemException {
        WorkerCommand command =
                TestServer.command(server, folder.resolve("worker.log"))
                        .with(CudaDownload.environment());
        try {
            WorkerEnd end =
                    WorkerProcess.start(command, request.json(), Worker.GRACE).await(listener);
            return switch (end) {
                case WorkerEnd.Done(var answer) -> request.resultOf(answer);
                case WorkerEnd.Cancelled() -> throw new CancellationException();
                case WorkerEnd.Failed(var problem, _) -> throw new ProblemException(problem);
            };
        } catch (IOException | JsonException e) {
            throw new AssertionError(e);
        }
    }

    private Path cache() {
        return folder.resolve("cache");
    }

    @Test
    void putsTheWholeBuildInTheCacheInPlaceOfAnEarlierOne() throws Exception {
        Path earlier = Files.createDirectories(cache().resolve("pytorch-cuda").resolve(BUILD));
        Files.writeString(earlier.resolve("old"), "old");

        Path libraries = over("whole", message -> {}).install(Progress.NONE);

        assertThat(libraries).isEqualTo(earlier);
        assertThat(libraries.resolve("libtorch.so")).hasContent("no library");
        assertThat(libraries.resolve("old")).doesNotExist();
        assertThat(cache().resolve("pytorch-cuda.part")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unreachable | DJL's server could not be reached (nowhere); check the network and"
                        + " try again.",
                "without | DJL's server offers no PyTorch 2.7.1 for CUDA 12.8 and this system.",
                "broken | Connection reset while reading."
            })
    void saysWhyItCannotAndLeavesNothing(String server, String reason) {
        ProblemException failure =
                catchThrowableOfType(
                        ProblemException.class,
                        () -> over(server, message -> {}).install(Progress.NONE));

        assertThat(failure.problem().title())
                .isEqualTo("The download of the CUDA build could not be finished");
        assertThat(failure.problem().reason()).isEqualTo(reason);
        assertThat(cache()).isEmptyDirectory();
    }

    @Test
    void stopsBetweenTwoReportsAndLeavesNothing() {
        AtomicInteger reports = new AtomicInteger();
        CudaInstallation slow =
                over(
                        "slow",
                        message -> {
                            reports.incrementAndGet();
                            throw new CancellationException();
                        });

        assertThatThrownBy(() -> slow.install(Progress.NONE))
                .isInstanceOf(CancellationException.class);
        assertThat(reports).hasPositiveValue();
        assertThat(cache()).isEmptyDirectory();
    }

    @Test
    void aStoppedWorkerClearsUpThoughNobodyWaitsForIt() throws IOException {
        Path part = Files.createDirectories(folder.resolve("part"));
        Files.writeString(part.resolve("half"), "half");
        WorkerCommand command =
                TestServer.command("slow", folder.resolve("worker.log"))
                        .with(CudaDownload.environment());

        WorkerEnd end =
                WorkerProcess.start(command, new DownloadCuda(part).json(), Worker.GRACE)
                        .await(message -> {
                            throw new CancellationException();
                        });

        assertThat(end).isEqualTo(new WorkerEnd.Cancelled());
        assertThat(part).doesNotExist();
    }

    @Test
    void saysThatItCannotBeWritten() throws IOException {
        Files.writeString(cache(), "a file where the folder would be");

        ProblemException failure =
                catchThrowableOfType(
                        ProblemException.class,
                        () -> over("whole", message -> {}).install(Progress.NONE));

        assertThat(failure.problem().kind()).isEqualTo(Problem.Kind.FAILED);
        assertThat(failure.problem().title()).isEqualTo("pytorch-cuda could not be saved");
    }
}
