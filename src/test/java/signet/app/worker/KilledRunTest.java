package signet.app.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signet.data.batch.Augmentation;
import signet.format.file.Sha256;
import signet.lab.RunFolder;
import signet.lab.RunResult;
import signet.lab.spec.ImageSource;
import signet.lab.spec.NetworkSource;
import signet.lab.spec.RunSpec;
import signet.lab.spec.Search;
import signet.net.Device;
import signet.net.train.Recipe;
import signet.net.train.Schedule;
import signet.prune.PruningMethod;
import signet.prune.Scope;

/** Workers with the real engine, killed by the system in the middle of a run. */
class KilledRunTest {
    private static final Path NATIVES = Path.of("target", "pytorch");
    private static final EngineChoice ENGINE = new EngineChoice(Device.CPU, 1);
    private static final int LONGEST_DELAY = 400;
    private static final RunSpec SPEC =
            new RunSpec(
                    new NetworkSource.Architecture("lenet-300-100"),
                    new ImageSource(new ImageSource.Origin.Sample(), 0.05, 0.02),
                    new Recipe(
                            3,
                            16,
                            0.1,
                            new Schedule.Cosine(),
                            0,
                            0.9,
                            1e-4,
                            0,
                            Augmentation.CROP_AND_FLIP,
                            1),
                    Optional.of(
                            new Search(
                                    List.of(0.5),
                                    1,
                                    Search.Metric.VALIDATION,
                                    1,
                                    2,
                                    0,
                                    PruningMethod.MAGNITUDE,
                                    Scope.GLOBAL,
                                    false)));

    @TempDir Path folder;
    private final Random random = new Random(20260101);

    private WorkerProcess start(RunFolder run) throws IOException {
        return WorkerProcess.start(
                WorkerCommand.ofThisProgram(NATIVES, folder.resolve("worker.log")),
                new RunExperiment(run.path(), ENGINE).json(),
                Duration.ofSeconds(20));
    }

    private RunFolder begun(String name) throws IOException {
        return RunFolder.of(folder.resolve(name), SPEC);
    }

    /** Kills a worker some time after its run showed the first sign of life. */
    private WorkerEnd kill(RunFolder run) throws IOException {
        WorkerProcess worker = start(run);
        int delay = random.nextInt(LONGEST_DELAY);
        ProcessHandle process = ProcessHandle.of(worker.pid()).orElseThrow();
        CompletableFuture<Void> sign = new CompletableFuture<>();
        CompletableFuture<Void> shot =
                sign.thenRunAsync(
                        process::destroyForcibly,
                        CompletableFuture.delayedExecutor(delay, TimeUnit.MILLISECONDS));
        WorkerEnd end = worker.await(message -> sign.complete(null));
        shot.cancel(false);
        return end;
    }

    /** Runs until enough workers were killed; whatever run that takes must end in the same bits. */
    private void killAndGoOn(int wanted) throws IOException {
        RunFolder undisturbed = begun("undisturbed");
        assertThat(start(undisturbed).await(message -> {})).isInstanceOf(WorkerEnd.Done.class);
        List<String> expected = digests(undisturbed);
        int kills = 0;
        for (int i = 0; kills < wanted; i++) {
            RunFolder run = begun("run" + i);
            while (kills < wanted && kill(run) instanceof WorkerEnd.Failed failed) {
                assertThat(failed.problem().reason()).contains("SIGKILL");
                kills++;
            }
            assertThat(start(run).await(message -> {})).isInstanceOf(WorkerEnd.Done.class);
            assertThat(digests(run)).isEqualTo(expected);
        }
    }

    private static List<String> digests(RunFolder run) throws IOException {
        RunResult result = run.result().orElseThrow();
        List<String> digests = new ArrayList<>(List.of(result.sha256(), Sha256.of(run.rewind())));
        for (int round = 0; round <= result.round(); round++) {
            digests.add(Sha256.of(run.ticket(round)));
        }
        return digests;
    }

    @Test
    void aRunWhoseWorkersAreKilledEndsInTheSameBits() throws IOException {
        killAndGoOn(4);
    }

    @Test
    @Tag("slow")
    void aRunWhoseWorkersAreKilledTwentyTimesEndsInTheSameBits() throws IOException {
        killAndGoOn(20);
    }

    @Test
    void aRunThatIsStoppedGoesOn() throws IOException {
        RunFolder run = begun("stopped");
        WorkerProcess worker = start(run);
        assertThat(worker.await(message -> worker.cancel())).isEqualTo(new WorkerEnd.Cancelled());
        assertThat(run.result()).isEmpty();
        assertThat(start(run).await(message -> {})).isInstanceOf(WorkerEnd.Done.class);
        assertThat(run.result()).isPresent();
    }
}
