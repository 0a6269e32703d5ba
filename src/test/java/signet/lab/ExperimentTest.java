package signet.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signet.data.DataSetException;
import signet.format.MalformedFileException;
import signet.format.TicketFile;
import signet.format.file.Sha256;
import signet.lab.RunEvent.ControlDone;
import signet.lab.RunEvent.EpochDone;
import signet.lab.RunEvent.Finished;
import signet.lab.RunEvent.RoundDone;
import signet.lab.RunEvent.Stepped;
import signet.lab.spec.NetworkSource;
import signet.lab.spec.RunSpec;
import signet.net.Network;
import signet.net.plan.NetworkPlan;
import signet.net.plan.Networks;
import signet.net.train.NonFiniteLossException;
import signet.prune.control.Control;

class ExperimentTest {
    private static final RunSpec SEARCH = SmallRun.spec(Optional.of(SmallRun.search(false)));

    @TempDir Path runs;
    private final FakeEngine engine = new FakeEngine(2);
    private final List<RunEvent> heard = new ArrayList<>();

    private RunResult run(RunFolder folder) throws IOException, DataSetException {
        return Experiment.run(folder, engine, images -> SmallRun.IMAGES, heard::add);
    }

    private static Network network(Path file) throws IOException, MalformedFileException {
        return Network.of(TicketFile.open(file).ticket(), SmallRun.IMAGES.train().shape());
    }

    private <E extends RunEvent> List<E> heard(Class<E> kind) {
        return heard.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Test
    void trainsWithoutASearch() throws Exception {
        RunFolder folder = RunFolder.of(runs, SmallRun.spec(Optional.empty()));
        RunResult result = run(folder);
        assertThat(result.round()).isZero();
        assertThat(result.ticket()).isEqualTo(result.dense());
        assertThat(result.density().ratio()).isOne();
        assertThat(heard(EpochDone.class)).extracting(EpochDone::epoch).containsExactly(1, 2);
        assertThat(heard(Stepped.class)).isNotEmpty();
        assertThat(heard.getLast()).isInstanceOf(Finished.class);
        assertThat(result.sha256()).isEqualTo(Sha256.of(folder.ticket(0)));
        assertThat(network(folder.ticket(0)).masks()).isEmpty();
        assertThat(folder.checkpoint()).doesNotExist();
    }

    @Test
    void searchesUntilItsRoundsAreDone() throws Exception {
        RunFolder folder = RunFolder.of(runs, SEARCH);
        RunResult result = run(folder);
        List<RoundDone> rounds = heard(RoundDone.class);
        assertThat(rounds).extracting(RoundDone::round).containsExactly(0, 1, 2, 3);
        assertThat(rounds.get(1).kept()).isEqualTo(rounds.get(0).kept() / 2);
        assertThat(rounds).extracting(RoundDone::matched).containsExactly(true, false, true, false);
        assertThat(rounds.get(2).kept()).isEqualTo(rounds.get(0).kept() * 4 / 5);
        assertThat(result.ticket()).isEqualTo(rounds.get(2));
        assertThat(result.counts()).containsExactly(0, 1);
        for (RoundDone round : rounds.subList(1, 4)) {
            Network ticket = network(folder.ticket(round.round()));
            assertThat(ticket.masks().values().stream().mapToLong(mask -> mask.kept()).sum())
                    .isEqualTo(round.kept());
        }
    }

    @Test
    void keepsTheNumbersOfTheRewindEpoch() throws Exception {
        RunFolder folder = RunFolder.of(runs, SEARCH);
        run(folder);
        RunFolder shorter = RunFolder.of(runs, SmallRun.spec(Optional.empty()));
        boolean[] stopped = new boolean[1];
        RunListener stop =
                event -> {
                    if (event instanceof EpochDone && !stopped[0]) {
                        stopped[0] = true;
                        throw new CancellationException();
                    }
                };
        assertThatThrownBy(() -> Experiment.run(shorter, engine, images -> SmallRun.IMAGES, stop))
                .isInstanceOf(CancellationException.class);
        Network rewound = network(folder.rewind());
        Checkpoint afterOneEpoch = Checkpoint.of(shorter, rewound.plan()).orElseThrow();
        assertThat(afterOneEpoch.state().epoch()).isOne();
        afterOneEpoch
                .state()
                .network()
                .values()
                .forEach((name, values) ->
                        assertThat(rewound.values().get(name)).as(name).containsExactly(values));
    }

    @Test
    void trainsControlsBesideTheResult() throws Exception {
        RunFolder folder = RunFolder.of(runs, SmallRun.spec(Optional.of(SmallRun.search(true))));
        RunResult result = run(folder);
        List<ControlDone> controls = heard(ControlDone.class);
        assertThat(controls).extracting(ControlDone::control).containsExactly(Control.values());
        assertThat(controls).extracting(ControlDone::round).containsExactly(4, 5, 6);
        assertThat(controls).extracting(ControlDone::kept).containsOnly(result.ticket().kept());
        assertThat(result.controls()).isEqualTo(controls);
        assertThat(network(folder.ticket(5)).masks())
                .isEqualTo(network(folder.ticket(result.round())).masks());
        assertThat(network(folder.ticket(4)).masks())
                .isNotEqualTo(network(folder.ticket(result.round())).masks());
    }

    @Test
    void returnsAtOnceWhenItIsDoneAlready() throws Exception {
        RunResult first = run(RunFolder.of(runs, SEARCH));
        heard.clear();
        int sessions = engine.sessions();
        assertThat(run(RunFolder.of(runs, SEARCH))).isEqualTo(first);
        assertThat(heard).isEmpty();
        assertThat(engine.sessions()).isEqualTo(sessions);
    }

    @Test
    void startsFromATicketAndKeepsACopyOfIt() throws Exception {
        RunFolder first = RunFolder.of(runs, SEARCH);
        run(first);
        Path file = runs.resolve("mine.safetensors");
        Files.copy(first.ticket(1), file);
        NetworkSource source = new NetworkSource.TicketFile(file, Sha256.of(file));
        RunSpec spec = new RunSpec(source, SEARCH.images(), SEARCH.recipe(), Optional.empty());
        RunFolder folder = RunFolder.of(runs, spec);
        RunResult result = run(folder);
        assertThat(result.ticket().kept()).isLessThan(result.ticket().total());
        assertThat(network(folder.ticket(0)).masks()).isEqualTo(network(file).masks());
        assertThat(Sha256.of(folder.start())).isEqualTo(Sha256.of(file));
    }

    @Test
    void startsFromWeightsOfAnotherFileUnderTheMasksOfATicket() throws Exception {
        RunFolder first = RunFolder.of(runs, SEARCH);
        run(first);
        NetworkSource source =
                new NetworkSource.Rewound(file(first.ticket(1)), file(first.rewind()));
        RunFolder folder =
                RunFolder.of(
                        runs,
                        new RunSpec(source, SEARCH.images(), SEARCH.recipe(), Optional.empty()));
        run(folder);
        assertThat(network(folder.ticket(0)))
                .as("training it again from the rewound weights repeats the round of the search")
                .usingRecursiveComparison()
                .isEqualTo(network(first.ticket(1)));
    }

    private static NetworkSource.TicketFile file(Path path) throws IOException {
        return new NetworkSource.TicketFile(path, Sha256.of(path));
    }

    @Test
    void refusesATicketThatWasReplaced() throws Exception {
        Path file = runs.resolve("mine.safetensors");
        Files.writeString(file, "another");
        NetworkSource source = new NetworkSource.TicketFile(file, "0".repeat(64));
        RunFolder folder =
                RunFolder.of(
                        runs,
                        new RunSpec(source, SEARCH.images(), SEARCH.recipe(), Optional.empty()));
        assertThatThrownBy(() -> run(folder))
                .isInstanceOf(RunException.class)
                .hasMessageContaining("changed or replaced");
    }

    @Test
    void refusesToGoOnWithOtherImages() throws Exception {
        RunFolder folder = RunFolder.of(runs, SEARCH);
        stopAtStep(folder, 5);
        assertThatThrownBy(() ->
                        Experiment.run(
                                folder, engine, images -> SmallRun.images(50), RunListener.NONE))
                .isInstanceOf(RunException.class)
                .hasMessageContaining("other images");
    }

    @Test
    void saysSoWhenItGoesOnWithAnotherNumberOfThreads() throws Exception {
        RunFolder folder = RunFolder.of(runs, SEARCH);
        stopAtStep(folder, 5);
        assertThat(folder.environment().orElseThrow().isUniform()).isTrue();
        Experiment.run(folder, new FakeEngine(4), images -> SmallRun.IMAGES, RunListener.NONE);
        assertThat(folder.environment().orElseThrow().isUniform()).isFalse();
        assertThat(folder.environment().orElseThrow().sessions()).hasSize(2);
        assertThat(folder.path().resolve("log.txt"))
                .content()
                .contains("another number of threads");
    }

    @Test
    void stopsWhereTheLossIsNotANumberAndKeepsTheLastCheckpoint() throws Exception {
        RunFolder folder = RunFolder.of(runs, SEARCH);
        engine.divergeIn(1);
        assertThatThrownBy(() -> run(folder))
                .isInstanceOf(NonFiniteLossException.class)
                .hasMessageContaining("step 2 of epoch 2");
        assertThat(Checkpoint.of(folder, network(folder.rewind()).plan()))
                .hasValueSatisfying(last -> assertThat(last.state().epoch()).isOne());
        assertThat(folder.path().resolve("log.txt")).content().contains("step 2 of epoch 2");
        assertThat(folder.result()).isEmpty();
    }

    @Test
    void rewindsToAStepWithinAnEpochToo() throws Exception {
        RunSpec spec = SmallRun.spec(Optional.of(SmallRun.search(1.4, false)));
        RunFolder folder = RunFolder.of(runs, spec);
        stopAtStep(folder, 4);
        Network fourth = Checkpoint.of(folder, plan()).orElseThrow().state().network();
        byte[] kept = Files.readAllBytes(folder.rewind());
        network(folder.rewind())
                .values()
                .forEach((name, values) ->
                        assertThat(fourth.values().get(name)).as(name).containsExactly(values));
        run(folder);
        assertThat(folder.rewind()).hasBinaryContent(kept);
        assertThat(heard(RoundDone.class)).hasSizeGreaterThan(1);
    }

    @Test
    void losesNothingWhenItIsStopped() throws Exception {
        RunFolder folder = RunFolder.of(runs, SEARCH);
        stopAtStep(folder, 4);
        Checkpoint last = Checkpoint.of(folder, plan()).orElseThrow();
        assertThat(last.state().epoch()).isOne();
        assertThat(last.state().step()).isOne();
        assertThat(last.epoch().images()).isEqualTo(13);
    }

    private static NetworkPlan plan() {
        return Networks.byId("lenet-300-100", SmallRun.IMAGES.train().shape(), 2)
                .normalising(List.of(0f), List.of(1f));
    }

    /** Stops a run when it has made so many steps. */
    private void stopAtStep(RunFolder folder, int steps) {
        int[] done = new int[1];
        RunListener stop =
                new RunListener() {
                    @Override
                    public void heard(RunEvent event) {
                        if (event instanceof Stepped && ++done[0] == steps) {
                            throw new CancellationException();
                        }
                    }
                };
        long[] now = new long[1];
        assertThatThrownBy(() ->
                        Experiment.run(
                                folder,
                                engine,
                                images -> SmallRun.IMAGES,
                                stop,
                                () -> now[0] += 200_000_000))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void refusesARunThatIsUnderWay() throws Exception {
        RunFolder folder = RunFolder.of(runs, SEARCH);
        try (RunLock _ = RunLock.take(folder)) {
            assertThatThrownBy(() -> run(folder))
                    .isInstanceOf(RunException.class)
                    .hasMessageContaining("under way in another process");
        }
    }
}
