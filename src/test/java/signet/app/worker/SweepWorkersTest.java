package signet.app.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import signet.lab.sweep.SmallSweep;
import signet.lab.sweep.SweepEvent;
import signet.lab.sweep.SweepFolder;
import signet.net.Device;
import signet.report.attack.AttackRow;

/** Real workers that break down, each as if a fault in native code had ended it. */
@Timeout(120)
class SweepWorkersTest {
    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final String ATTACKS =
            """
            {"attack": "prune", "strengths": [0.2]},
            {"attack": "fine-tune", "strengths": [1]},
            {"attack": "permute", "strengths": [1]}
            """;
    private static final int CELLS = 4;
    private static final int TRAINING = 3;
    private static final int MANY = 10;

    @TempDir Path files;
    private final List<SweepEvent> events = new ArrayList<>();
    private SweepFolder folder;
    private int started;

    @BeforeEach
    void begin() throws IOException {
        ask(ATTACKS);
    }

    private void ask(String attacks) throws IOException {
        folder = SweepFolder.of(files.resolve("sweep"), SmallSweep.signedOnly(files, attacks));
    }

    private SweepWorkers start(String breaks, int workers) throws IOException {
        return SweepWorkers.start(
                new RunSweep(folder.path(), new EngineChoice(Device.CPU, 1)),
                request -> {
                    started++;
                    if (started > workers) {
                        throw new IOException("no more processes");
                    }
                    return WorkerProcess.start(
                            SweepTestWorker.command(breaks, files.resolve(started + ".log")),
                            request.json(),
                            GRACE);
                });
    }

    private WorkerEnd sweep(String breaks) throws IOException {
        return start(breaks, MANY).await(this::hear);
    }

    private void hear(WorkerMessage message) {
        if (message instanceof WorkerMessage.Swept(SweepEvent event)) {
            events.add(event);
        }
    }

    private List<String> failures() throws IOException {
        return folder.table().rows().stream().flatMap(row -> row.failure().stream()).toList();
    }

    @Test
    void aCellThatBreaksTwoWorkersIsKeptAsFailedAndTheSweepGoesOn() throws IOException {
        WorkerEnd end = sweep("training");

        assertThat(end).isInstanceOf(WorkerEnd.Done.class);
        assertThat(started).isEqualTo(3);
        assertThat(folder.table().rows()).hasSize(CELLS);
        AttackRow failed = folder.table().rows().get(TRAINING - 1);
        assertThat(failed.attack().id()).isEqualTo("fine-tune");
        assertThat(failures())
                .containsExactly(
                        "Two worker processes in a row broke down over this cell. A fault in native"
                                + " code (SIGSEGV) ended it. Its log is %s."
                                        .formatted(files.resolve("2.log")));
        assertThat(events)
                .as("every row is told of once")
                .filteredOn(SweepEvent.CellDone.class::isInstance)
                .extracting(event -> ((SweepEvent.CellDone) event).cell())
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    void aFreshWorkerThatManagesTheCellLeavesNoTrace() throws IOException {
        assertThat(sweep("training once")).isInstanceOf(WorkerEnd.Done.class);

        assertThat(started).isEqualTo(2);
        assertThat(failures()).isEmpty();
    }

    @Test
    void theThirdCellInARowEndsTheSweepAndIsTriedFirstTheNextTime() throws IOException {
        ask(
                """
                {"attack": "fine-tune", "strengths": [1]},
                {"attack": "permute", "strengths": [1]},
                {"attack": "fine-tune", "strengths": [2, 3, 4]}
                """);

        WorkerEnd end = sweep("training");

        assertThat(end)
                .isInstanceOfSatisfying(
                        WorkerEnd.Failed.class,
                        failed -> {
                            assertThat(failed.problem().breakdown()).isPresent();
                            assertThat(failed.problem().reason())
                                    .isEqualTo(
                                            "A fault in native code (SIGSEGV) ended it. It was the"
                                                    + " sixth worker process in a row, over three"
                                                    + " cells, so the machine itself may be at fault."
                                                    + " The first two of these cells are kept as"
                                                    + " failed.");
                            assertThat(failed.problem().advice())
                                    .isEqualTo("Its log is %s.".formatted(files.resolve("8.log")));
                        });
        assertThat(folder.table().rows())
                .as("a cell that was measured starts the count anew")
                .hasSize(5);
        assertThat(failures()).hasSize(3);

        assertThat(sweep("never")).isInstanceOf(WorkerEnd.Done.class);
        assertThat(folder.table().rows()).hasSize(6);
        assertThat(failures()).hasSize(3);
    }

    @Test
    void whatBreaksDownBeforeTheFirstCellEndsTheSweep() throws IOException {
        assertThat(sweep("at once")).isInstanceOf(WorkerEnd.Failed.class);

        assertThat(started).isOne();
        assertThat(folder.table().rows()).isEmpty();
    }

    @Test
    void aWorkerThatCannotBeStartedEndsTheSweepInWords() throws IOException {
        WorkerEnd end = start("training", 1).await(this::hear);

        assertThat(end)
                .isInstanceOfSatisfying(
                        WorkerEnd.Failed.class,
                        failed ->
                                assertThat(failed.problem().reason())
                                        .isEqualTo("No more processes."));
    }

    @Test
    void anInterruptWhileACellIsGivenUpStopsTheSweep() throws IOException {
        RunningWorker interrupted =
                new RunningWorker() {
                    @Override
                    public WorkerEnd await(Consumer<WorkerMessage> listener) {
                        listener.accept(
                                new WorkerMessage.Swept(
                                        new SweepEvent.CellBegun(TRAINING, CELLS, "Fine-tune")));
                        Thread.currentThread().interrupt();
                        return Breakdown.end(139, 256, files.resolve("none.log"));
                    }

                    @Override
                    public void cancel() {}
                };
        SweepWorkers workers =
                SweepWorkers.start(
                        new RunSweep(folder.path(), new EngineChoice(Device.CPU, 1)),
                        request -> interrupted);

        assertThat(workers.await(this::hear)).isEqualTo(new WorkerEnd.Cancelled());
        assertThat(Thread.interrupted()).isTrue();
        assertThat(folder.table().rows()).isEmpty();
    }

    @Test
    void stopsWhenItIsToldTo() throws IOException {
        SweepWorkers workers = start("never", MANY);

        WorkerEnd end =
                workers.await(message -> {
                    hear(message);
                    workers.cancel();
                });

        assertThat(end).isEqualTo(new WorkerEnd.Cancelled());
        assertThat(started).isOne();
        assertThat(folder.table().rows()).hasSizeLessThan(CELLS);
    }
}
